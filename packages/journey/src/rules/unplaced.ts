import type { Journey } from '../model/journey';
import type { Place } from '../model/values';
import { unplacedCards, unplacedTouchpoints } from '../queries/unplaced';
import type { Rule } from './Rule';
import { named, namedCard } from './words';

/** A touchpoint or card whose stage or lane is gone, after a merge, say. */
export const unplaced: Rule = {
  id: 'unplaced',
  check(journey, report) {
    for (const touchpoint of unplacedTouchpoints(journey)) {
      const { id, place } = touchpoint;
      report({ kind: 'touchpoint', id }, `${named(touchpoint)} has no place: ${why(journey, place)}`);
    }
    for (const card of unplacedCards(journey)) {
      report({ kind: 'card', id: card.id }, `${namedCard(card)} has no place: ${why(journey, card.place)}`);
    }
  },
};

function why(journey: Journey, place: Place): string {
  if (!journey.stages.some(({ id }) => id === place.stage)) return 'its stage is gone';
  if (!journey.lanes.some(({ id }) => id === place.lane)) return 'its lane is gone';
  return 'its lane does not take it';
}
