import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { emptyJourney } from './content';
import { createJourney } from './create';
import { deleterOf } from './deleterOf';
import { openEditor } from './editor';
import { addFriction, addTouchpoint } from './edits/add';
import { remove, restore } from './edits/remove';
import { readJourney } from './read';

it('D3.17 names the client that deleted a thing, while it is deleted', () => {
  const mara = new Y.Doc();
  createJourney(mara, emptyJourney('A map'));
  const { stages, lanes } = readJourney(mara).journey;
  const [stage, lane] = [stages[0]?.id as never, lanes[0]?.id as never];
  const id = addTouchpoint(openEditor(mara), { stage, lane });
  const reference = { kind: 'touchpoint', id } as const;
  const jonas = new Y.Doc();
  Y.applyUpdate(jonas, Y.encodeStateAsUpdate(mara));
  expect(deleterOf(mara, reference)).toBeNull();
  remove(openEditor(jonas), [reference]);
  Y.applyUpdate(mara, Y.encodeStateAsUpdate(jonas));
  expect(deleterOf(mara, reference)).toBe(jonas.clientID);
  restore(openEditor(mara), [reference]);
  expect(deleterOf(mara, reference)).toBeNull();
  addFriction(openEditor(mara), { touchpoint: id });
  expect(deleterOf(mara, { kind: 'friction', id: 'none' as never })).toBeNull();
});
