import type { Journey } from '../model/journey';
import { type Lane, takesTouchpoints } from '../model/lane';
import type { Arrangement, Placed } from './arrangement';
import type { RoutePlan } from './routing/planRoutes';
import { settleLaneRows } from './routing/settleRows';
import {
  CARD_LANE_PADDING,
  CARD_STACK_GAP,
  COLLAPSED_LANE_HEIGHT,
  EMOTION_LANE_HEIGHT,
  STAGE_HEADER_HEIGHT,
} from './sizes';
import { heightOfValues, type Value, valuesOf } from './valueLanes';

const EMPTY_CARD_LANE = 52;

/** A lane with its place; its rows, cards and values are settled within it. */
export interface SettledLane {
  readonly lane: Lane;
  readonly top: number;
  readonly height: number;
  /** Upper edges of the cards in it, in the order of {@link cards}. */
  readonly cards: readonly { readonly card: Placed; readonly y: number }[];
  readonly values: readonly Value[];
}

/** Stacks the lanes under the stage headers: each as high as its content needs, or as somebody made it. */
export function settleLanes(
  journey: Journey,
  arrangement: Arrangement,
  plan: RoutePlan,
): readonly SettledLane[] {
  const cardsOf = arrangement.lanes.map((): Placed[] => []);
  for (const card of arrangement.cards) cardsOf[card.lane]?.push(card);
  let top = STAGE_HEADER_HEIGHT;
  return arrangement.lanes.map((lane, index) => {
    const values = lane.collapsed ? [] : valuesOf(lane, journey, arrangement);
    const cards = lane.collapsed ? [] : stackCards(cardsOf[index] ?? [], top);
    const needed = neededHeight(lane, index, top, plan, cards, values);
    const height = lane.collapsed ? needed : Math.max(needed, lane.height ?? 0);
    const settled = { lane, top, height, cards, values };
    top += height;
    return settled;
  });
}

function neededHeight(
  lane: Lane,
  index: number,
  top: number,
  plan: RoutePlan,
  cards: SettledLane['cards'],
  values: readonly Value[],
): number {
  if (lane.collapsed) return COLLAPSED_LANE_HEIGHT;
  const grid = plan.grid.lanes[index];
  if (takesTouchpoints(lane.kind) && grid) return settleLaneRows(grid, top) - top;
  if (lane.kind === 'emotion') return EMOTION_LANE_HEIGHT;
  if (lane.kind === 'channels' || lane.kind === 'metrics') return heightOfValues(values);
  const feet = cards.map(({ card, y }) => y + card.item.height + CARD_LANE_PADDING - top);
  return Math.max(EMPTY_CARD_LANE, ...feet);
}

/** The cards of a lane come column by column, each from top to bottom. */
function stackCards(cards: readonly Placed[], top: number): SettledLane['cards'] {
  const next = new Map<number, number>();
  return [...cards]
    .sort((a, b) => a.column - b.column || a.row - b.row)
    .map((card) => {
      const y = next.get(card.column) ?? top + CARD_LANE_PADDING;
      next.set(card.column, y + card.item.height + CARD_STACK_GAP);
      return { card, y };
    });
}
