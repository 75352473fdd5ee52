import { type ArrowTarget, type FreeDrawing, headLength, lineWidth } from '@journey-canvas/journey';
import { useEditor, useValue } from '@tldraw/tldraw';
import { type Board, journeyOf, useBoard } from '../board';
import { targetOf } from './arrowEnds';
import { chosenFree } from './chosenFree';
import { colourClass } from './FreeBody';
import type { ArrowDraft, ArrowGrip } from './freeState';
import { boundsOf } from './spots';
import { PER_POINT } from './strokePoints';

/** Drafts of free shapes, over everything: what is being drawn, pulled, uploaded. In canvas units. */
export function FreeOverlay() {
  return (
    <>
      <Taker />
      <StrokeDraftLine />
      <ArrowDraftLine />
      <FrameDraftBox />
      <Uploads />
      <ArrowGrips />
    </>
  );
}

function StrokeDraftLine() {
  const board = useBoard();
  const draft = useValue('stroke draft', () => board.free.stroke.get(), [board]);
  if (draft === null) return null;
  const { points, colour, scale } = draft;
  return (
    <svg className={`jc-draft ${colourClass({ kind: 'drawing', colour })}`} aria-hidden="true">
      <path className="jc-draft-stroke" d={lineOf(points)} strokeWidth={lineWidth(scale)} />
    </svg>
  );
}

function lineOf(points: readonly number[]): string {
  let d = '';
  for (let at = 0; at + 1 < points.length; at += PER_POINT) {
    d += `${d === '' ? 'M' : 'L'}${points[at]} ${points[at + 1]}`;
  }
  return points.length === PER_POINT ? `${d}l0.01 0` : d;
}

function ArrowDraftLine() {
  const board = useBoard();
  const draft = useValue('arrow draft', () => board.free.arrow.get(), [board]);
  if (draft === null) return null;
  return (
    <>
      {draft.id === null && <NewArrow draft={draft} />}
      {heldBy(draft).map((reference) => {
        const target = targetOf(board, reference);
        if (target === null) return null;
        return (
          <div
            key={`${reference.kind}-${reference.id}`}
            className="jc-held"
            style={placeOf(boundsOf(target))}
          />
        );
      })}
    </>
  );
}

/** What the ends of a draft hold on to, each once. */
function heldBy({ from, to }: ArrowDraft): ArrowTarget[] {
  const ends = [from, to].flatMap(({ hold }) => (hold === null ? [] : [hold.reference]));
  const [first, second] = ends;
  return first?.kind === second?.kind && first?.id === second?.id ? ends.slice(1) : ends;
}

function NewArrow({ draft: { from, to } }: { readonly draft: ArrowDraft }) {
  const angle = (Math.atan2(to.at.y - from.at.y, to.at.x - from.at.x) * 180) / Math.PI;
  const head = headLength(lineWidth('medium'));
  return (
    <svg className="jc-draft jc-draft-arrow" aria-hidden="true">
      <path d={`M${from.at.x} ${from.at.y}L${to.at.x} ${to.at.y}`} />
      <path
        d={`M${-head} ${-head / 2}L0 0L${-head} ${head / 2}`}
        transform={`translate(${to.at.x} ${to.at.y}) rotate(${angle})`}
      />
    </svg>
  );
}

function FrameDraftBox() {
  const board = useBoard();
  const box = useValue('frame draft', () => board.free.frame.get(), [board]);
  return box === null ? null : <div className="jc-draft-frame" style={placeOf(box)} />;
}

/** The frame that would take what is being dragged. */
function Taker() {
  const board = useBoard();
  const box = useValue('taker', () => {
    const id = board.free.taker.get();
    return id === null ? undefined : board.drawings.get().get(id)?.box;
  }, [board]);
  return box === undefined ? null : <div className="jc-taker" style={placeOf(box)} />;
}

function Uploads() {
  const board = useBoard();
  const uploads = useValue('uploads', () => board.free.uploads.get(), [board]);
  return uploads.map(({ key, box, name, preview }) => (
    <div
      key={key}
      className="jc-upload"
      style={placeOf(box)}
      role="progressbar"
      aria-label={`Uploading ${name}`}
    >
      <img src={preview} alt="" draggable={false} />
      <span>Uploading</span>
    </div>
  ));
}

/** At the ends and the middle of the one selected arrow. */
function ArrowGrips() {
  const board = useBoard();
  const editor = useEditor();
  const drawing = useValue('arrow with grips', () => grippedArrow(board), [board]);
  if (drawing === null) return null;
  const grips: { grip: ArrowGrip; at: { x: number; y: number }; words: string }[] = [
    { grip: 'from', at: drawing.from, words: 'Pull the start of the arrow' },
    { grip: 'bend', at: drawing.middle, words: 'Bend the arrow' },
    { grip: 'to', at: drawing.to, words: 'Pull the end of the arrow' },
  ];
  return grips.map(({ grip, at, words }) => (
    <b
      key={grip}
      className="jc-arrow-grip"
      data-grip={grip}
      title={words}
      style={{ transform: `translate(${at.x}px, ${at.y}px)` }}
      // The press goes on to the canvas, where the tool takes it.
      onPointerDown={() => editor.setCurrentTool('arrow', { id: drawing.id, grip })}
    />
  ));
}

type ArrowDrawing = Extract<FreeDrawing, { kind: 'arrow' }>;

function grippedArrow(board: Board): ArrowDrawing | null {
  const editor = board.tldraw.get();
  const [only, second] = chosenFree(board);
  if (editor === null || only === undefined || second !== undefined || only.locked) return null;
  if (board.writer.get() === null || board.typing.get() !== null || !editor.isIn('select.idle')) return null;
  if (editor.getSelectedShapeIds().length > 1 || !journeyOf(board).free.has(only.id)) return null;
  const drawing = board.drawings.get().get(only.id);
  return drawing?.kind === 'arrow' ? drawing : null;
}

function placeOf(box: { x: number; y: number; width: number; height: number }) {
  return { transform: `translate(${box.x}px, ${box.y}px)`, width: box.width, height: box.height };
}
