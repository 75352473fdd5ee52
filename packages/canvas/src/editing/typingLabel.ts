import { type Board, journeyOf, type TypingTarget } from '../board';

const LABELS: Record<Exclude<TypingTarget['reference']['kind'], 'free'>, string> = {
  touchpoint: 'Title of touchpoint',
  card: 'Text of card',
  stage: 'Name of stage',
  lane: 'Title of lane',
};
const FREE_LABELS = {
  note: 'Text of note',
  text: 'Text',
  arrow: 'Label of arrow',
  frame: 'Name of frame',
  image: 'What the image shows',
  drawing: 'Text of drawing',
} as const;

/** What a text field is called. */
export function typingLabel(board: Board, { reference }: TypingTarget): string {
  if (reference.kind !== 'free') return LABELS[reference.kind];
  return FREE_LABELS[journeyOf(board).free.get(reference.id)?.kind ?? 'text'];
}
