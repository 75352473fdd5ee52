import type { Card } from '../model/card';
import type { Journey } from '../model/journey';
import type { Touchpoint } from '../model/touchpoint';
import { cellContents } from './cellContents';

/** Touchpoints whose stage or lane is gone, or whose lane takes no touchpoints; in order of id. */
export function unplacedTouchpoints(journey: Journey): readonly Touchpoint[] {
  return cellContents(journey).unplacedTouchpoints;
}

/** Cards whose stage or lane is gone, or whose lane does not take their kind; in order of id. */
export function unplacedCards(journey: Journey): readonly Card[] {
  return cellContents(journey).unplacedCards;
}
