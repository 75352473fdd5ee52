import {
  cellContents,
  type Journey,
  type Stage,
  type StageId,
  type Touchpoint,
} from '@journey-canvas/journey';
import { stageName } from '../names';

/** What stands in a stage. */
export interface StageContents {
  readonly touchpoints: readonly Touchpoint[];
  readonly cards: number;
}

/** In the order of the map; what has lost its lane comes last. */
export function contentsOf(journey: Journey, stage: StageId): StageContents {
  const cells = cellContents(journey);
  const placed = journey.lanes.flatMap((lane) => cells.touchpointsIn(stage, lane.id));
  const lost = [...journey.touchpoints.values()].filter(
    (touchpoint) => touchpoint.place.stage === stage && !placed.includes(touchpoint),
  );
  return {
    touchpoints: [...placed, ...lost],
    cards: [...journey.cards.values()].filter(({ place }) => place.stage === stage).length,
  };
}

export function isEmpty({ touchpoints, cards }: StageContents): boolean {
  return touchpoints.length + cards === 0;
}

/** What becomes of what it holds. */
export function contentsWords(contents: StageContents): string {
  const { touchpoints, cards } = contents;
  const held = [
    ...(touchpoints.length > 0 ? [count(touchpoints.length, 'touchpoint')] : []),
    ...(cards > 0 ? [count(cards, 'card')] : []),
  ].join(' and ');
  const alone = touchpoints.length + cards === 1;
  return alone
    ? `It holds ${held}. It stays on the map as unplaced, until somebody gives it a stage.`
    : `It holds ${held}. They stay on the map as unplaced, until somebody gives them a stage.`;
}

export function deletedStageWords(stage: Stage, contents: StageContents): string {
  const left = contents.touchpoints.length + contents.cards;
  const words = `“${stageName(stage)}” deleted`;
  return left === 0 ? words : `${words}, ${left} left without a place`;
}

function count(n: number, what: string): string {
  return `${n} ${what}${n === 1 ? '' : 's'}`;
}
