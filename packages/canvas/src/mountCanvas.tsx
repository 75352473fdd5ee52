import type { EntityReference } from '@journey-canvas/journey';
import { atom, createTLStore, type Editor, react } from '@tldraw/tldraw';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { bindJourney, firstLayout } from './binding/bindJourney';
import { guardShapes } from './binding/chokepoint';
import type { Schedule } from './binding/slices';
import { type Board, freshAtoms, gravestFindings } from './board';
import { catchBodyListeners } from './bodyListeners';
import type { CanvasHandle, CanvasOptions, OrganisationView, ShapeCounts } from './CanvasOptions';
import { bringIntoView, fitBoard, openBoard, shownFor, zoomBy } from './chrome/camera';
import { showPlace } from './comments/showPlace';
import { announceSelection } from './editing/announceSelection';
import { endTypingWhenGone } from './editing/endTyping';
import { focusCanvas, focusHeader, focusSelected } from './editing/focus';
import { redo, undo } from './editing/history';
import { listenToKeys } from './editing/keyboard';
import { listenToPointer } from './editing/pointer';
import { select, selected } from './editing/selection';
import { listenToClipboard } from './free/clipboard';
import { colourFree } from './free/colourFree';
import { allowByHand } from './free/handTools';
import { Island } from './Island';
import { markShapes } from './marks';
import { FREE_STYLES, textMeasure } from './measureText';
import { publishPresence } from './presence/publishPresence';
import { detailAt } from './shapes/detail';
import { createResidency } from './shapes/residency';
import { shapeUtils } from './shapes/shapeUtils';
import './styles/canvas';
import { quietTouches } from './quietTouches';
import { canvasUser } from './userPreferences';

const beforePaint: Schedule = (work) => {
  const frame = requestAnimationFrame(work);
  return () => cancelAnimationFrame(frame);
};

/** Shows a journey in an element and lets people edit it there. The element must have a size. */
export function mountCanvas(element: HTMLElement, options: CanvasOptions): CanvasHandle {
  const root = document.createElement('div');
  root.className = 'jc-canvas';
  root.dataset.theme = options.theme;
  element.append(root);

  const measure = textMeasure(root);
  const board = createBoard(options, root, measure);
  const store = createTLStore({ shapeUtils, bindingUtils: [] });
  const stopPeers = options.presence?.subscribe((peers) => board.peers.set(peers)) ?? (() => {});
  const whenReady: ((editor: Editor) => void)[] = [];
  let destroyed = false;

  function onMount(editor: Editor): () => void {
    board.tldraw.set(editor);
    // tldraw takes the wheel only when it believes to be focused. The keyboard stays where it is.
    editor.focus({ focusContainer: false });
    openBoard(board, editor);
    const chokepoint = guardShapes(editor, allowByHand(editor));
    const onFirstSlice = () => queueMicrotask(() => ready(editor));
    const binding = bindJourney(board, editor, chokepoint, {
      measure,
      measureFree: textMeasure(root, FREE_STYLES),
      beforePaint,
      now: () => performance.now(),
      onLaidOut: () => openBoard(board, editor),
      onFirstSlice,
      onWritten: (counts, waiting) => showCounts(root, counts, waiting),
    });
    board.binding.set(binding);
    const stops = [
      board.residency.start(editor),
      react('detail', () => {
        root.dataset.detail = detailAt(editor.getZoomLevel());
      }),
      react('tool', () => {
        root.dataset.tool = editor.getCurrentToolId();
      }),
      react('read-only', () => {
        editor.updateInstanceState({ isReadonly: board.writer.get() === null });
      }),
      react('tell selection', () => options.onSelect?.(selected(board))),
      announceSelection(board, editor),
      endTypingWhenGone(board),
      markShapes(board, editor),
      listenToKeys(board, editor, root),
      listenToPointer(board, editor),
      publishPresence(board, editor, editor.getContainer()),
      quietTouches(editor.getContainer()),
      listenToClipboard(board, editor, root),
      colourFree(board),
    ];
    return () => {
      for (const stop of stops) stop();
      binding.dispose();
      chokepoint.dispose();
      board.binding.set(null);
      board.tldraw.set(null);
    };
  }

  function ready(editor: Editor): void {
    if (destroyed) return;
    for (const work of whenReady.splice(0)) work(editor);
    options.onReady?.();
  }

  function withEditor(work: (editor: Editor) => void): void {
    const editor = board.tldraw.get();
    if (editor !== null && board.binding.get() !== null) work(editor);
    else whenReady.push(work);
  }

  const reactRoot = createRoot(root);
  const forgetBodyListeners = catchBodyListeners(() =>
    flushSync(() =>
      reactRoot.render(
        <Island
          board={board}
          store={store}
          user={canvasUser(board.theme)}
          licenseKey={options.licenseKey}
          onMount={onMount}
        />,
      ),
    ),
  );

  return {
    setEditor: (editor) => {
      board.typing.set(null);
      // Leaving a tool puts back what it held; the selection stays.
      if (editor === null) board.tldraw.get()?.setCurrentTool('select.idle');
      board.writer.set(editor);
    },
    setOrganisations: (organisations) => board.organisations.set(byId(organisations)),
    setFindings: (findings) => board.findings.set(gravestFindings(findings)),
    setTheme: (theme) => {
      root.dataset.theme = theme;
      board.theme.set(theme);
    },
    setComments: (comments) => board.comments.set(comments),
    showPlace: (anchor) => withEditor((editor) => showPlace(board, editor, anchor)),
    reveal: (reference) => withEditor((editor) => reveal(board, editor, reference)),
    select: (references) => withEditor(() => select(board, references)),
    focus: () => withEditor(() => focusSelected(board)),
    zoomToFit: () => withEditor((editor) => fitBoard(board, editor)),
    zoomIn: () => withEditor((editor) => zoomBy(editor, 'in')),
    zoomOut: () => withEditor((editor) => zoomBy(editor, 'out')),
    undo: () => undo(board),
    redo: () => redo(board),
    counts: () => board.binding.get()?.counts() ?? { created: 0, updated: 0, removed: 0 },
    destroy: () => {
      if (destroyed) return;
      destroyed = true;
      stopPeers();
      flushSync(() => reactRoot.unmount());
      forgetBodyListeners();
      store.dispose();
      root.remove();
    },
  };
}

/** Says in the page what was drawn, for tests in a browser. */
function showCounts(root: HTMLElement, { created, updated, removed }: ShapeCounts, waiting: boolean): void {
  root.dataset.shapesCreated = String(created);
  root.dataset.shapesUpdated = String(updated);
  root.dataset.shapesRemoved = String(removed);
  root.dataset.ready = String(!waiting);
}

function createBoard(
  options: CanvasOptions,
  root: HTMLElement,
  measure: ReturnType<typeof textMeasure>,
): Board {
  const { live, presence } = options;
  return {
    live,
    presence,
    root,
    ...freshAtoms(live.current(), firstLayout(live, measure)),
    writer: atom('writer', options.editor),
    theme: atom('theme', options.theme),
    organisations: atom('organisations', byId(options.organisations)),
    findings: atom('findings', gravestFindings(options.findings ?? [])),
    peers: atom('peers', presence?.peers() ?? []),
    measure,
    residency: createResidency(beforePaint, () => performance.now()),
    marks: new Map(),
    changedElsewhere: new Set(),
    me: options.me ?? null,
    images: options.images ?? null,
    notice: (notice) => options.onNotice?.(notice),
    showDetails: options.onOpen ?? null,
  };
}

function byId(organisations: readonly OrganisationView[]): ReadonlyMap<string, OrganisationView> {
  return new Map(organisations.map((organisation) => [organisation.id, organisation]));
}

function reveal(board: Board, editor: Editor, reference: EntityReference): void {
  const shown = shownFor(board, reference);
  if (shown === null) return;
  select(board, [shown]);
  bringIntoView(board, editor, shown);
  if (shown.kind === 'stage' || shown.kind === 'lane') focusHeader(board, shown.kind, shown.id);
  else focusCanvas(board);
}
