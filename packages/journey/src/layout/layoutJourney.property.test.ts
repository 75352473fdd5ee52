import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JourneyContent } from '../document/content';
import type { TouchpointId } from '../model/ids';
import type { Journey } from '../model/journey';
import { anyContent, journeyOf, sampleJourney } from '../testing/viewJourneys';
import type { Box, JourneyLayout, PathDrawing, Point } from './JourneyLayout';
import { layoutJourney } from './layoutJourney';

const RUNS = { numRuns: 150 };

function forAnyLayout(
  check: (layout: JourneyLayout, journey: Journey, content: JourneyContent) => void,
): void {
  const samples = [anyContent(), anyContent({ touchpoints: 7, paths: 30, cards: 20 })];
  fc.assert(
    fc.property(fc.oneof(...samples), (content) => {
      const journey = journeyOf(content);
      check(layoutJourney(journey), journey, content);
    }),
    RUNS,
  );
}

describe('layout of any journey', { timeout: 60_000 }, () => {
  it('L3.1 no path crosses a touchpoint, a card or another path’s tag', () => {
    forAnyLayout((layout) => {
      for (const [id, drawing] of layout.paths) {
        for (const obstacle of obstaclesOf(layout)) {
          const crossed = stretches(drawing.points).some(([a, b]) => crosses(a, b, obstacle.box));
          expect(crossed, `${id} crosses ${obstacle.name}`).toBe(false);
        }
      }
    });
  });

  it('L3.2 no two stretches of paths coincide, beyond the corners where they cross', () => {
    forAnyLayout((layout) => {
      const all = [...layout.paths].flatMap(([id, { points }]) =>
        stretches(points).map(([a, b]) => ({ id, a, b })),
      );
      for (const [index, one] of all.entries()) {
        for (const other of all.slice(index + 1)) {
          if (one.id === other.id) continue;
          expect(sharedLength(one, other), `${one.id} runs along ${other.id}`).toBeLessThan(0.5);
        }
      }
    });
  });

  it('L3.3 a path starts and ends at the edges of its own cards', () => {
    forAnyLayout((layout, journey) => {
      for (const [id, drawing] of layout.paths) {
        const route = journey.paths.get(id)?.route;
        const target = route?.to ? layout.touchpoints.get(route.to) : drawing.tag?.box;
        const end = drawing.points.at(-1);
        expect(target && end && onEdge(end, target), `${id} ends at its target`).toBe(true);
        const start = drawing.points[0];
        const sources = [route && layout.touchpoints.get(route.from), ...tagBoxes(layout)];
        expect(start && sources.some((box) => box && onEdge(start, box)), `${id} starts at its source`).toBe(
          true,
        );
      }
    });
  });

  it('L3.4 routes are orthogonal, and drawn within their bounds', () => {
    forAnyLayout((layout) => {
      for (const { points, bounds } of layout.paths.values()) {
        for (const [a, b] of stretches(points)) expect(a.x === b.x || a.y === b.y).toBe(true);
        for (const point of points) expect(inside({ ...point, width: 0, height: 0 }, bounds)).toBe(true);
      }
    });
  });

  it('L2.1 no two cards or tags overlap', () => {
    forAnyLayout((layout) => {
      const boxes = [...obstaclesOf(layout)];
      for (const [index, one] of boxes.entries()) {
        for (const other of boxes.slice(index + 1)) {
          expect(overlap(one.box, other.box), `${one.name} overlaps ${other.name}`).toBe(false);
        }
      }
    });
  });

  it('L2.2 everything lies within the size, and cards within their cells', () => {
    forAnyLayout((layout, journey) => {
      const whole = { x: 0, y: 0, ...layout.size };
      for (const { box } of obstaclesOf(layout)) expect(inside(box, whole)).toBe(true);
      for (const { points, tag } of layout.paths.values()) {
        for (const point of points)
          expect(inside({ ...point, width: 0, height: 0 }, layout.board)).toBe(true);
        if (tag) expect(inside(tag.box, layout.board)).toBe(true);
      }
      for (const [id, box] of layout.touchpoints) {
        const where = journey.touchpoints.get(id)?.place;
        const cell = layout.cells.find((c) => c.stage === where?.stage && c.lane === where.lane);
        const home = cell && ['steps', 'partner'].includes(where?.lane ?? '') ? cell.box : layout.tray?.box;
        expect(home && inside(box, home)).toBe(true);
      }
    });
  });

  it('L2.3 every touchpoint is on the board or in the tray, unless its stage is hidden or its lane collapsed', () => {
    forAnyLayout((layout, journey) => {
      const hidden = new Set(journey.stages.filter((s) => s.hidden).map((s) => s.id));
      const collapsed = new Set(journey.lanes.filter((l) => l.collapsed).map((l) => l.id));
      for (const { id, place } of journey.touchpoints.values()) {
        const known =
          journey.stages.some((s) => s.id === place.stage) && ['steps', 'partner'].includes(place.lane);
        const folded = known && (hidden.has(place.stage) || collapsed.has(place.lane));
        expect(layout.touchpoints.has(id)).toBe(!folded);
      }
    });
  });

  it('L1.2 the order in which the maps of a journey were filled does not matter', () => {
    forAnyLayout((layout, _journey, content) => {
      const backwards = {
        ...content,
        touchpoints: [...content.touchpoints].reverse(),
        paths: [...content.paths].reverse(),
        cards: [...content.cards].reverse(),
      };
      expect(plain(layoutJourney(journeyOf(backwards)))).toEqual(plain(layout));
    });
  });

  it('L3.1 holds for the sample map', () => {
    const layout = layoutJourney(sampleJourney());
    for (const [id, drawing] of layout.paths) {
      for (const obstacle of obstaclesOf(layout)) {
        expect(
          stretches(drawing.points).some(([a, b]) => crosses(a, b, obstacle.box)),
          `${id} crosses ${obstacle.name}`,
        ).toBe(false);
      }
    }
    expect(layout.paths.size).toBe(sampleJourney().paths.size);
  });
});

function* obstaclesOf(layout: JourneyLayout): Generator<{ name: string; box: Box }> {
  for (const [name, box] of layout.touchpoints) yield { name, box };
  for (const [name, box] of layout.cards) yield { name, box };
  for (const [id, drawing] of layout.paths)
    if (drawing.tag) yield { name: `tag of ${id}`, box: drawing.tag.box };
}

function tagBoxes(layout: JourneyLayout): Box[] {
  return [...layout.paths.values()].flatMap(({ tag }) => (tag ? [tag.box] : []));
}

function stretches(points: PathDrawing['points']): [Point, Point][] {
  return points.slice(1).map((point, index) => [points[index] ?? point, point]);
}

/** The stretch enters the inside of the box; touching its edge does not count. */
function crosses(a: Point, b: Point, box: Box): boolean {
  const edge = 0.01;
  return (
    Math.max(a.x, b.x) > box.x + edge &&
    Math.min(a.x, b.x) < box.x + box.width - edge &&
    Math.max(a.y, b.y) > box.y + edge &&
    Math.min(a.y, b.y) < box.y + box.height - edge
  );
}

function sharedLength(one: { a: Point; b: Point }, other: { a: Point; b: Point }): number {
  for (const [along, across] of [
    ['x', 'y'],
    ['y', 'x'],
  ] as const) {
    const level = [one.a, one.b, other.a, other.b].every((p) => Math.abs(p[across] - one.a[across]) < 0.05);
    if (!level) continue;
    const low = Math.max(Math.min(one.a[along], one.b[along]), Math.min(other.a[along], other.b[along]));
    const high = Math.min(Math.max(one.a[along], one.b[along]), Math.max(other.a[along], other.b[along]));
    if (high - low > 0) return high - low;
  }
  return 0;
}

function onEdge({ x, y }: Point, box: Box): boolean {
  const withinX = x >= box.x - 0.01 && x <= box.x + box.width + 0.01;
  const withinY = y >= box.y - 0.01 && y <= box.y + box.height + 0.01;
  const onX = Math.abs(x - box.x) < 0.01 || Math.abs(x - box.x - box.width) < 0.01;
  const onY = Math.abs(y - box.y) < 0.01 || Math.abs(y - box.y - box.height) < 0.01;
  return withinX && withinY && (onX || onY);
}

function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

function inside(inner: Box, outer: Box): boolean {
  const slack = 0.01;
  return (
    inner.x >= outer.x - slack &&
    inner.y >= outer.y - slack &&
    inner.x + inner.width <= outer.x + outer.width + slack &&
    inner.y + inner.height <= outer.y + outer.height + slack
  );
}

/** Maps as sorted lists, so that the order of insertion does not count. */
function plain(layout: JourneyLayout): unknown {
  const sorted = <T>(map: ReadonlyMap<string, T>) => [...map].sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    ...layout,
    touchpoints: sorted(layout.touchpoints as ReadonlyMap<TouchpointId, Box>),
    cards: sorted(layout.cards),
    paths: sorted(layout.paths),
  };
}
