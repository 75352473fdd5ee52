import { type FreeId, freeFrames } from '@journey-canvas/journey';
import { type Editor, react } from '@tldraw/tldraw';
import { type Board, journeyOf } from '../board';
import { freeLabel } from '../free/freeLabel';
import { nameOf } from './commands';
import { selected } from './selection';

/** Tells a screen reader what is selected and where it stands. */
export function announceSelection(board: Board, editor: Editor): () => void {
  return react('announce selection', () => {
    if (!editor.isIn('select')) return;
    board.announcement.set(selectionWords(board));
  });
}

function selectionWords(board: Board): string {
  const references = selected(board);
  const [only] = references;
  if (only === undefined) return '';
  if (references.length > 1) return `${references.length} selected`;
  if (only.kind === 'free') return freeSelectionWords(board, only.id);
  if (only.kind !== 'touchpoint') return `${only.kind === 'path' ? 'Path' : nameOf(board, only)} selected`;
  const journey = journeyOf(board);
  const touchpoint = journey.touchpoints.get(only.id);
  if (touchpoint === undefined) return '';
  const stage = journey.stages.find(({ id }) => id === touchpoint.place.stage);
  const owner = touchpoint.owner === null ? 'no owner' : ownerName(board, touchpoint.owner);
  const parts = [nameOf(board, only), `touchpoint in ${stage?.name ?? 'no stage'}`, owner];
  if (touchpoint.momentOfTruth) parts.push('moment of truth');
  const finding = board.findings.get().get(`touchpoint:${only.id}`);
  if (finding !== undefined) parts.push(finding.message);
  return parts.join(', ');
}

function freeSelectionWords(board: Board, id: FreeId): string {
  const journey = journeyOf(board);
  const shape = journey.free.get(id);
  if (shape === undefined) return '';
  const parts = [freeLabel(shape)];
  if (shape.kind === 'note' && shape.author !== null) parts.push(`by ${shape.author.name}`);
  const frame = freeFrames(journey).get(id) ?? null;
  if (frame !== null) parts.push(`in frame ${journey.free.get(frame)?.words ?? 'without a name'}`);
  if (shape.locked) parts.push('locked');
  return `${parts.join(', ')}, selected`;
}

function ownerName(board: Board, owner: { readonly id: string; readonly name: string }): string {
  return board.organisations.get().get(owner.id)?.name ?? owner.name;
}
