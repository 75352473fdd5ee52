import { dropTarget, layoutJourney, readJourney } from '@journey-canvas/journey';
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
    const room = makeRoom(journey, [first], target, measure);
    drop(editor, [{ kind: 'touchpoint', id: first }], target);
    const after = layoutJourney(readJourney(doc).journey, { measure });
    expect(room?.slot).toEqual(after.touchpoints.get(first));
    for (const [id, box] of room?.neighbours ?? []) expect(box).toEqual(after.touchpoints.get(id));
  });

  it('E2.2 is left out on a big map', () => {
    const { live } = testDocument();
    const { journey } = live.current();
    const [any] = journey.touchpoints.values();
    if (any === undefined) throw new Error('No touchpoint');
    const many = Array.from({ length: 200 }, (_, index) => [`t${index}`, any] as const);
    const target = { ...any.place, after: null, slot: { x: 0, y: 0, width: 1, height: 1 } };
    const big = { ...journey, touchpoints: new Map(many) as unknown as typeof journey.touchpoints };
    expect(makeRoom(big, [any.id], target, measure)).toBeNull();
  });
});
