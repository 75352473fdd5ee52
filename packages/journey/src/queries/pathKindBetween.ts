import type { StageId } from '../model/ids';
import type { Journey } from '../model/journey';

/**
 * What a path that somebody draws between two stages is: towards an earlier one a loop, else a next step.
 *
 * @param from undefined: unplaced, as for `to`; what is in no stage is not earlier than anything
 */
export function pathKindBetween(
  { stages }: Pick<Journey, 'stages'>,
  from: StageId | undefined,
  to: StageId | undefined,
): 'best-bet' | 'loop' {
  const position = (stage: StageId | undefined) => stages.findIndex(({ id }) => id === stage);
  const [start, end] = [position(from), position(to)];
  return end !== -1 && end < start ? 'loop' : 'best-bet';
}
