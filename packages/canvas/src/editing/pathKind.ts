import type { Journey, StageId } from '@journey-canvas/journey';

/** Towards an earlier stage a path is a loop, else a next step. Unplaced things are in no stage. */
export function pathKind(
  { stages }: Pick<Journey, 'stages'>,
  from: StageId | undefined,
  to: StageId | undefined,
): 'best-bet' | 'loop' {
  const position = (stage: StageId | undefined) => stages.findIndex(({ id }) => id === stage);
  const [start, end] = [position(from), position(to)];
  return end !== -1 && end < start ? 'loop' : 'best-bet';
}
