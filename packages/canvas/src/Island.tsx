import { getAssetUrlsByImport } from '@tldraw/assets/imports.vite';
import { type Editor, type TLShape, type TLStore, type TLUser, TldrawEditor, useValue } from '@tldraw/tldraw';
import { useMemo } from 'react';
import { type Board, BoardProvider } from './board';
import { BoardOverlay } from './chrome/BoardOverlay';
import { ZOOM_STEPS } from './chrome/camera';
import { Headers } from './chrome/Headers';
import { Overview } from './chrome/Overview';
import { Toolbar } from './chrome/Toolbar';
import { StagePins } from './comments/StagePins';
import { SelectionFrame } from './free/SelectionFrame';
import { StyleBar } from './free/StyleBar';
import { shapeUtils } from './shapes/shapeUtils';
import { canvasTools } from './tools/canvasTools';

// Once: a new object would make tldraw build a new editor.
const ASSET_URLS = getAssetUrlsByImport();
const NO_BINDINGS = [] as const;
const OPTIONS = { maxShapesPerPage: 100_000, createTextOnCanvasDoubleClick: false, branding: 'Journey map' };
const COMPONENTS = {
  Overlays: BoardOverlay,
  Background: null,
  Grid: null,
  Handles: null,
  SelectionBackground: null,
  SelectionForeground: SelectionFrame,
  ShapeIndicators: null,
  LoadingScreen: null,
  CollaboratorCursor: null,
};
const CAMERA = { zoomSteps: ZOOM_STEPS, wheelBehavior: 'pan' as const };

interface IslandProps {
  readonly board: Board;
  readonly store: TLStore;
  readonly user: TLUser;
  readonly licenseKey: string | undefined;
  /** Returns what takes back everything that it set up. */
  readonly onMount: (editor: Editor) => () => void;
}

/** tldraw without its interface, and ours around it. */
export function Island({ board, store, user, licenseKey, onMount }: IslandProps) {
  const tools = useMemo(() => canvasTools(board), [board]);
  const editor = useValue('editor', () => board.tldraw.get(), [board]);
  const visibility = useMemo(() => visibilityOn(board), [board]);
  const license = licenseKey === undefined ? {} : { licenseKey };
  return (
    <BoardProvider value={board}>
      <TldrawEditor
        store={store}
        user={user}
        shapeUtils={shapeUtils}
        bindingUtils={NO_BINDINGS}
        tools={tools}
        initialState="select"
        components={COMPONENTS}
        options={OPTIONS}
        cameraOptions={CAMERA}
        assetUrls={ASSET_URLS}
        autoFocus={false}
        getShapeVisibility={visibility}
        onMount={onMount}
        {...license}
      />
      {editor !== null && <Overview editor={editor} />}
      {editor !== null && <Headers editor={editor} />}
      {editor !== null && <StagePins editor={editor} />}
      {editor !== null && <Toolbar editor={editor} />}
      {editor !== null && <StyleBar editor={editor} />}
      <Announcer board={board} />
    </BoardProvider>
  );
}

function visibilityOn(board: Board) {
  return (shape: TLShape) => (board.residency.isResident(shape) ? 'inherit' : 'hidden');
}

function Announcer({ board }: { readonly board: Board }) {
  const words = useValue('announcement', () => board.announcement.get(), [board]);
  return (
    <div className="jc-hidden" role="status" aria-live="polite">
      {words}
    </div>
  );
}
