import {
  addFriction,
  addTouchpoint,
  layoutJourney,
  type Reading,
  remove,
  setField,
  setText,
} from '@journey-canvas/journey';
import type { TLPageId } from '@tldraw/tldraw';
import { describe, expect, it } from 'vitest';
import { boardShapes } from './boardShapes';
import { shapeDiff } from './shapeDiff';
import { referenceOf, shapeIdOf } from './shapeIds';
import { testDocument } from './testBoard';

const PAGE = 'page:page' as TLPageId;

function shapesOf(reading: Reading) {
  return boardShapes(reading, layoutJourney(reading.journey, { unreadable: reading.unreadable }), PAGE);
}

describe('boardShapes', () => {
  it('S1.1 gives each stage, lane, touchpoint, card and drawn path one shape, found by its id', () => {
    const { live, content } = testDocument();
    const shapes = shapesOf(live.current());
    for (const { id } of content.touchpoints) expect(shapes.has(shapeIdOf('touchpoint', id))).toBe(true);
    for (const { id } of content.stages) expect(shapes.has(shapeIdOf('stage', id))).toBe(true);
    for (const { id } of content.lanes) expect(shapes.has(shapeIdOf('lane', id))).toBe(true);
    for (const { id } of content.cards) expect(shapes.has(shapeIdOf('card', id))).toBe(true);
    for (const { id } of content.paths) expect(shapes.has(shapeIdOf('path', id))).toBe(true);
  });

  it('S1.2 lies where the layout says', () => {
    const { live } = testDocument();
    const reading = live.current();
    const layout = layoutJourney(reading.journey);
    const shapes = boardShapes(reading, layout, PAGE);
    for (const [id, box] of layout.touchpoints) {
      const shape = shapes.get(shapeIdOf('touchpoint', id));
      expect(shape).toMatchObject({ x: box.x, y: box.y, props: { w: box.width, h: box.height } });
    }
  });

  it('S1.3 a title is one updated shape', () => {
    const { live, editor, content } = testDocument();
    const before = shapesOf(live.current());
    const [first] = content.touchpoints;
    if (first === undefined) throw new Error('No touchpoint');
    setText(editor, { kind: 'touchpoint', id: first.id }, 'title', 'Another title');
    const diff = shapeDiff(before, shapesOf(live.current()));
    expect(diff.created).toEqual([]);
    expect(diff.removed).toEqual([]);
    expect(diff.updated.map(({ id }) => id)).toEqual([shapeIdOf('touchpoint', first.id)]);
  });

  it('S1.4 an owner changes the touchpoint, its stage’s shares and its hand-offs, nothing else', () => {
    const { live, editor, content } = testDocument();
    const [first] = content.touchpoints;
    if (first === undefined) throw new Error('No touchpoint');
    const before = shapesOf(live.current());
    setField(editor, { kind: 'touchpoint', id: first.id }, 'owner', null);
    const { updated, created, removed } = shapeDiff(before, shapesOf(live.current()));
    expect([created, removed]).toEqual([[], []]);
    const touched = new Set(updated.map(({ id }) => id));
    expect(touched.has(shapeIdOf('touchpoint', first.id))).toBe(true);
    for (const shape of updated) {
      if (shape.type === 'path') expect([shape.props.view.from, shape.props.view.to]).toContain(first.id);
      else expect(['touchpoint', 'stage']).toContain(shape.type);
    }
  });

  it('S1.5 what is deleted has no shape any more, and nor have its paths', () => {
    const { live, editor, content } = testDocument();
    const [first] = content.touchpoints;
    if (first === undefined) throw new Error('No touchpoint');
    const before = shapesOf(live.current());
    remove(editor, [{ kind: 'touchpoint', id: first.id }]);
    const { removed } = shapeDiff(before, shapesOf(live.current()));
    const paths = content.paths.filter(({ route }) => route.from === first.id || route.to === first.id);
    expect(new Set(removed)).toEqual(
      new Set([shapeIdOf('touchpoint', first.id), ...paths.map(({ id }) => shapeIdOf('path', id))]),
    );
  });

  it('S1.6 what lost its stage is unplaced and lies in the tray', () => {
    const { live, editor, content } = testDocument();
    const [stage] = content.stages;
    if (stage === undefined) throw new Error('No stage');
    const held = content.touchpoints.filter(({ place }) => place.stage === stage.id);
    expect(held.length).toBeGreaterThan(0);
    remove(editor, [{ kind: 'stage', id: stage.id }]);
    const shapes = shapesOf(live.current());
    for (const { id } of held) {
      expect(shapes.get(shapeIdOf('touchpoint', id))).toMatchObject({ props: { view: { placed: false } } });
    }
    expect(shapes.has(shapeIdOf('tray', 'tray'))).toBe(true);
  });

  it('S1.7 nothing changed, nothing to write', () => {
    const { live } = testDocument();
    const diff = shapeDiff(shapesOf(live.current()), shapesOf(live.current()));
    expect(diff).toEqual({ created: [], updated: [], removed: [] });
  });

  it('S1.10 on the same layout, what shows an entity that did not change is the same shape', () => {
    const { live, editor, content } = testDocument();
    const [first, second] = content.touchpoints;
    if (first === undefined || second === undefined) throw new Error('No touchpoints');
    const reading = live.current();
    const layout = layoutJourney(reading.journey);
    const before = { reading, layout, shapes: boardShapes(reading, layout, PAGE) };
    setText(editor, { kind: 'touchpoint', id: first.id }, 'title', 'Another title');
    addFriction(editor, { touchpoint: second.id, severity: 3, frequency: 2 });
    const shapes = boardShapes(live.current(), layout, PAGE, before);
    expect(shapes).toEqual(boardShapes(live.current(), layout, PAGE));
    const anew = [...shapes.values()].filter(
      (shape) => ['touchpoint', 'path'].includes(shape.type) && shape !== before.shapes.get(shape.id),
    );
    expect(anew.map(({ id }) => id).sort()).toEqual(
      [shapeIdOf('touchpoint', first.id), shapeIdOf('touchpoint', second.id)].sort(),
    );
  });

  it('S1.10 on another layout everything is made anew', () => {
    const { live } = testDocument();
    const reading = live.current();
    const layout = layoutJourney(reading.journey);
    const before = { reading, layout, shapes: boardShapes(reading, layout, PAGE) };
    const moved = {
      ...layout,
      touchpoints: new Map([...layout.touchpoints].map(([id, box]) => [id, { ...box, x: box.x + 7 }])),
    };
    expect(boardShapes(reading, moved, PAGE, before)).toEqual(boardShapes(reading, moved, PAGE));
  });

  it('S1.8 a new touchpoint is one created shape', () => {
    const { live, editor, content } = testDocument();
    const [stage] = content.stages;
    const lane = content.lanes.find(({ kind }) => kind === 'steps');
    if (stage === undefined || lane === undefined) throw new Error('No cell');
    const before = shapesOf(live.current());
    const id = addTouchpoint(editor, { stage: stage.id, lane: lane.id });
    const { created } = shapeDiff(before, shapesOf(live.current()));
    expect(created.map((shape) => shape.id)).toEqual([shapeIdOf('touchpoint', id)]);
  });
});

describe('shape ids', () => {
  it('S1.9 lead back to the entity, and strangers lead nowhere', () => {
    expect(referenceOf(shapeIdOf('card', 'a_b-C'))).toEqual({ kind: 'card', id: 'a_b-C' });
    for (const stranger of ['shape:geo:1', 'shape:tray:tray', 'shape:abc', 'shape:card:', 'page:card:x']) {
      expect(referenceOf(stranger)).toBeNull();
    }
  });
});
