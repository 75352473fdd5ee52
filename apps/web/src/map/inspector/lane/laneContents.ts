import {
  cardKindsOf,
  type Journey,
  type LaneId,
  type LaneKind,
  takesTouchpoints,
} from '@journey-canvas/journey';

/** How many things in a lane would lose their place if it were of another kind. */
export function strandedBy(journey: Journey, lane: LaneId, kind: LaneKind): number {
  const touchpoints = [...journey.touchpoints.values()].filter(({ place }) => place.lane === lane);
  const cards = [...journey.cards.values()].filter(({ place }) => place.lane === lane);
  const taken = cardKindsOf(kind);
  return (
    (takesTouchpoints(kind) ? 0 : touchpoints.length) +
    cards.filter((card) => !taken.includes(card.kind)).length
  );
}

export function strandedWords(count: number): string {
  return count === 1
    ? 'The lane no longer takes one thing in it: it is unplaced now'
    : `The lane no longer takes ${count} things in it: they are unplaced now`;
}

/** How many things a lane holds. */
export function heldBy(journey: Journey, lane: LaneId): number {
  const inside = ({ place }: { place: { lane: LaneId } }) => place.lane === lane;
  return (
    [...journey.touchpoints.values()].filter(inside).length +
    [...journey.cards.values()].filter(inside).length
  );
}
