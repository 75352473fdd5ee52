import { addFriction, addPath, liveJourney, remove, setField, setText } from '@journey-canvas/journey';
import { expect, it } from 'vitest';
import { outlineOf } from './outline';
import { createTestMap } from './testMap';

it('W8.4 lists every stage in order, with its touchpoints, and the unplaced last', () => {
  const map = createTestMap();
  const a = map.add(1, 'a');
  const b = map.add(1, 'b');
  const lost = map.add(2, 'lost');
  const stage = map.stages[2];
  if (!stage) throw new Error('No third stage');
  remove(map.editor, [{ kind: 'stage', id: stage }]);
  const { sections } = outlineOf(map.journey());
  expect(sections.map((section) => section.stage?.name ?? null)).toHaveLength(5);
  expect(sections[1]?.touchpoints).toEqual([a, b]);
  expect(sections.at(-1)).toMatchObject({ stage: null, touchpoints: [lost] });
});

it('W8.5 says how customers leave and what hinders them', () => {
  const map = createTestMap();
  const id = map.add(0, 'Get a quote');
  const next = map.add(0, 'Sign');
  const exit = addPath(map.editor, { kind: 'exit', from: id, to: null });
  setField(map.editor, { kind: 'path', id: exit }, 'reason', 'price');
  addPath(map.editor, { kind: 'best-bet', from: id, to: next });
  addFriction(map.editor, { touchpoint: id, severity: 3, frequency: 2 });
  const { rows } = outlineOf(map.journey());
  expect(rows.get(id)).toMatchObject({ exits: ['Price'], friction: 6 });
  expect(rows.get(next)).toMatchObject({ exits: [], friction: 0 });
});

it('W8.7 takes over the rows in which nothing changed', () => {
  const map = createTestMap();
  const [a, b] = [map.add(0, 'a'), map.add(0, 'b')];
  const live = liveJourney(map.editor.doc);
  const before = outlineOf(live.current().journey);
  setText(map.editor, { kind: 'touchpoint', id: a }, 'title', 'changed');
  const after = outlineOf(live.current().journey, before);
  expect(after.rows.get(a)?.touchpoint.title).toBe('changed');
  expect(after.rows.get(b)).toBe(before.rows.get(b));
  addPath(map.editor, { kind: 'exit', from: b, to: null });
  expect(outlineOf(live.current().journey, after).rows.get(b)?.exits).toEqual(['No reason']);
  live.dispose();
});
