import {
  addTouchpoint,
  dropTarget,
  layoutJourney,
  readJourney,
  type TouchpointId,
} from '@journey-canvas/journey';
import { describe, expect, it } from 'vitest';
import { testDocument } from '../binding/testBoard';
import { drop } from './drop';
import { makeRoom } from './makeRoom';

const measure = (text: string) => text.length * 7;

describe('making room', () => {
  it('E2.1 shows the cell as it is after the drop', () => {
    const { doc, live, editor } = testDocument();
    const { journey } = live.current();
    const layout = layoutJourney(journey, { measure });
    const [first] = layout.touchpoints.keys();
    const cell = layout.cells.find(
      ({ stage, lane }) =>
        journey.lanes.find(({ id }) => id === lane)?.kind === 'steps' &&
        stage !== journey.touchpoints.get(first as never)?.place.stage,
    );
    if (first === undefined || cell === undefined) throw new Error('The journey is too small');
    const point = { x: cell.box.x + 40, y: cell.box.y + 40 };
    const target = dropTarget(layout, journey, point, [first]);
    if (target === null) throw new Error('Nowhere to drop');
    const room = makeRoom(journey, [first], target, layout, measure);
    drop(editor, [{ kind: 'touchpoint', id: first }], target);
    const after = layoutJourney(readJourney(doc).journey, { measure });
    const place = (id: TouchpointId) => {
      const cellAfter = after.cells.find(({ stage, lane }) => stage === cell.stage && lane === cell.lane);
      const box = after.touchpoints.get(id);
      return box && cellAfter && { x: box.x - cellAfter.box.x, y: box.y - cellAfter.box.y };
    };
    const shown = (box: { x: number; y: number } | undefined) =>
      box && { x: box.x - cell.box.x, y: box.y - cell.box.y };
    expect(shown(room?.slot)).toEqual(place(first));
    for (const [id, box] of room?.neighbours ?? []) expect(shown(box)).toEqual(place(id));
  });

  it('E2.3 is left out where the drop makes the stage wider', () => {
    const { live, editor } = testDocument();
    const { stages, lanes, touchpoints } = live.current().journey;
    const [stage] = stages;
    const lane = lanes.find(({ kind }) => kind === 'steps');
    const elsewhere = [...touchpoints.values()].find(({ place }) => place.stage !== stage?.id);
    if (stage === undefined || lane === undefined || elsewhere === undefined) throw new Error('Too small');
    const columns = () => {
      const { journey } = live.current();
      const layout = layoutJourney(journey, { measure });
      return { journey, layout, width: layout.stages.find(({ id }) => id === stage.id)?.column.width ?? 0 };
    };
    const target = { stage: stage.id, lane: lane.id, after: null, slot: { x: 0, y: 0, width: 1, height: 1 } };
    // Filled until one more would need a new column.
    for (let added = 0; added < 5; added++) {
      const { journey, layout, width } = columns();
      const room = makeRoom(journey, [elsewhere.id], target, layout, measure);
      addTouchpoint(editor, { stage: stage.id, lane: lane.id });
      expect(room === null).toBe(columns().width > width);
    }
  });

  it('E2.2 is left out on a big map', () => {
    const { live } = testDocument();
    const { journey } = live.current();
    const [any] = journey.touchpoints.values();
    if (any === undefined) throw new Error('No touchpoint');
    const many = Array.from({ length: 200 }, (_, index) => [`t${index}`, any] as const);
    const target = { ...any.place, after: null, slot: { x: 0, y: 0, width: 1, height: 1 } };
    const big = { ...journey, touchpoints: new Map(many) as unknown as typeof journey.touchpoints };
    expect(makeRoom(big, [any.id], target, layoutJourney(journey, { measure }), measure)).toBeNull();
  });
});
