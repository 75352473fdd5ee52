import type { Card } from '../model/card';
import type { StageId, TouchpointId } from '../model/ids';
import { byOrder, type Journey } from '../model/journey';
import { cardKindsOf, type Lane, takesTouchpoints } from '../model/lane';
import type { Stage } from '../model/stage';
import { type CellContents, cellContents } from '../queries/cellContents';
import { stagesShown } from '../queries/stagesShown';
import { flow, flowColumns } from './flow';
import type { UnreadableItem } from './JourneyLayout';
import { cardHeight } from './sizes';
import { stackColumns } from './stack';

/** What a cell holds, whichever kind it is. */
export interface Item {
  readonly kind: 'touchpoint' | 'card' | 'unreadable';
  readonly id: string;
  readonly order: string;
  /** Only in card lanes. */
  readonly height: number;
  readonly about: readonly TouchpointId[];
  readonly unreadable: UnreadableItem | null;
}

/** An item in the grid; lane, column and row are counted from 0 over the whole board. */
export interface Placed {
  readonly item: Item;
  readonly lane: number;
  readonly column: number;
  readonly row: number;
}

/** Who stands in which lane, column and row: the layout before it has sizes. */
export interface Arrangement {
  readonly stages: readonly Stage[];
  readonly lanes: readonly Lane[];
  /** The stage (its index) of each column. */
  readonly stageOf: readonly number[];
  /** The first column of each stage. */
  readonly firstColumn: readonly number[];
  /** In step and partner lanes, collapsed ones included. */
  readonly touchpoints: readonly Placed[];
  /** In card lanes, from top to bottom of their stacks, collapsed ones included. */
  readonly cards: readonly Placed[];
  readonly tray: readonly Item[];
}

const UNREADABLE_CARD_HEIGHT = 52;

/** Sorts everything into lanes, columns and rows; hidden stages and what is in them are left out. */
export function arrange(journey: Journey, unreadable: readonly UnreadableItem[]): Arrangement {
  const contents = cellContents(journey);
  const strays = new Strays(journey, unreadable);
  const stages = stagesShown(journey);
  const { lanes } = journey;
  const stageOf: number[] = [];
  const firstColumn: number[] = [];
  const touchpoints: Placed[] = [];
  const cards: Placed[] = [];
  stages.forEach((stage, index) => {
    const cells = lanes.map((lane) => itemsOf(stage.id, lane, contents, strays));
    const columns = Math.max(1, ...cells.map((items) => flowColumns(items.length)));
    const first = stageOf.length;
    firstColumn.push(first);
    for (let column = 0; column < columns; column++) stageOf.push(index);
    const columnOf = placeTouchpoints(lanes, cells, first, touchpoints);
    placeCards(lanes, cells, columns, first, columnOf, cards);
  });
  return { stages, lanes, stageOf, firstColumn, touchpoints, cards, tray: trayItems(contents, strays) };
}

function itemsOf(stage: StageId, lane: Lane, contents: CellContents, strays: Strays): readonly Item[] {
  const own: Item[] = takesTouchpoints(lane.kind)
    ? contents.touchpointsIn(stage, lane.id).map(touchpointItem)
    : contents.cardsIn(stage, lane.id).map(cardItem);
  const unread = strays.in(stage, lane);
  return unread.length === 0 ? own : [...own, ...unread].sort(byOrder);
}

function placeTouchpoints(
  lanes: readonly Lane[],
  cells: readonly (readonly Item[])[],
  first: number,
  placed: Placed[],
): ReadonlyMap<string, number> {
  const columnOf = new Map<string, number>();
  lanes.forEach((lane, laneIndex) => {
    if (!takesTouchpoints(lane.kind)) return;
    const items = cells[laneIndex] ?? [];
    const positions = flow(items.length);
    items.forEach((item, index) => {
      const position = positions[index];
      if (!position) return;
      placed.push({ item, lane: laneIndex, column: first + position.column, row: position.row });
      if (item.kind === 'touchpoint') columnOf.set(item.id, position.column);
    });
  });
  return columnOf;
}

function placeCards(
  lanes: readonly Lane[],
  cells: readonly (readonly Item[])[],
  columns: number,
  first: number,
  columnOf: ReadonlyMap<string, number>,
  placed: Placed[],
): void {
  lanes.forEach((lane, laneIndex) => {
    if (takesTouchpoints(lane.kind)) return;
    const items = cells[laneIndex] ?? [];
    const wishes = items.map((item) => wishOf(item, columnOf));
    const filled = new Array<number>(columns).fill(0);
    stackColumns(wishes, columns).forEach((column, index) => {
      const item = items[index];
      if (!item) return;
      const row = filled[column] ?? 0;
      filled[column] = row + 1;
      placed.push({ item, lane: laneIndex, column: first + column, row });
    });
  });
}

/** The leftmost column of the touchpoints it is about, in this stage. */
function wishOf(item: Item, columnOf: ReadonlyMap<string, number>): number | null {
  let wish: number | null = null;
  for (const id of item.about) {
    const column = columnOf.get(id);
    if (column !== undefined && (wish === null || column < wish)) wish = column;
  }
  return wish;
}

function touchpointItem(touchpoint: { id: string; place: { order: string } }): Item {
  const { id, place } = touchpoint;
  return { kind: 'touchpoint', id, order: place.order, height: 0, about: [], unreadable: null };
}

function cardItem(card: Card): Item {
  const { id, place, kind, touchpoints } = card;
  const height = cardHeight(kind);
  return { kind: 'card', id, order: place.order, height, about: touchpoints, unreadable: null };
}

function trayItems(contents: CellContents, strays: Strays): readonly Item[] {
  return [
    ...contents.unplacedTouchpoints.map(touchpointItem),
    ...contents.unplacedCards.map(cardItem),
    ...strays.unplaced,
  ];
}

/** What could not be read, sorted into the cells that are known. */
class Strays {
  readonly unplaced: Item[] = [];
  readonly #cells = new Map<string, Item[]>();

  constructor(journey: Journey, unreadable: readonly UnreadableItem[]) {
    const stages = new Set<string>(journey.stages.map((stage) => stage.id));
    const lanes = new Map<string, Lane>(journey.lanes.map((lane) => [lane.id, lane]));
    const sorted = [...unreadable].sort((a, b) =>
      byOrder({ order: a.kind, id: a.id }, { order: b.kind, id: b.id }),
    );
    for (const item of sorted) {
      const { place } = item;
      const lane = place && stages.has(place.stage) ? lanes.get(place.lane) : undefined;
      if (place && lane && fits(item.kind, lane)) this.#put(`${place.stage}/${place.lane}`, strayItem(item));
      else this.unplaced.push(strayItem(item));
    }
  }

  in(stage: StageId, lane: Lane): readonly Item[] {
    return this.#cells.get(`${stage}/${lane.id}`) ?? [];
  }

  #put(key: string, item: Item): void {
    const cell = this.#cells.get(key);
    if (cell) cell.push(item);
    else this.#cells.set(key, [item]);
  }
}

function fits(kind: string, lane: Lane): boolean {
  if (kind === 'touchpoint') return takesTouchpoints(lane.kind);
  return kind === 'card' && cardKindsOf(lane.kind).length > 0;
}

function strayItem(item: UnreadableItem): Item {
  return {
    kind: 'unreadable',
    id: item.id,
    order: item.place?.order ?? '',
    height: UNREADABLE_CARD_HEIGHT,
    about: [],
    unreadable: item,
  };
}
