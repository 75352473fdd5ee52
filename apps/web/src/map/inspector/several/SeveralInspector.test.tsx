import { type EntityReference, setField, type Touchpoint, type TouchpointId } from '@journey-canvas/journey';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createTestMap, type TestMap } from '../../testMap';
import { drawInspector, nameOf, PARTNER, pick, type TestInspector } from '../testInspector';
import { common, countWords, isMixed } from './common';
import { SeveralInspector } from './SeveralInspector';

let map: TestMap;
let test: TestInspector;
let ids: TouchpointId[];
const all = () => ids.map((id) => map.journey().touchpoints.get(id) as Touchpoint);
const picker = (label: string) => {
  const found = test.all('button').find((button) => nameOf(button).startsWith(`${label} `));
  if (!found) throw new Error(`No picker ${label}`);
  return found;
};
const draw = (setting: Parameters<typeof drawInspector>[1] = {}) => {
  const references: EntityReference[] = ids.map((id) => ({ kind: 'touchpoint', id }));
  test = drawInspector(() => <SeveralInspector references={references} />, { map, ...setting });
};

beforeEach(() => {
  map = createTestMap();
  ids = ['a', 'b', 'c'].map((title) => map.add(0, title));
});
afterEach(() => test?.dispose());

describe('several things at once', () => {
  it('W47.1 are counted by kind', () => {
    const reference = (kind: string) => ({ kind, id: kind }) as EntityReference;
    expect(countWords([reference('card')])).toBe('1 card');
    expect(countWords(['touchpoint', 'card', 'touchpoint', 'path'].map(reference))).toBe(
      '2 touchpoints, 1 card and 1 path',
    );
  });

  it('W47.2 say what they have in common, and that they differ', () => {
    expect([common([1, 1]), isMixed(common([1, 2])), common([]), common([null, null])]).toEqual([
      1,
      true,
      null,
      null,
    ]);
    setField(map.editor, { kind: 'touchpoint', id: ids[0] as TouchpointId }, 'channel', 'email');
    draw();
    expect(nameOf(picker('Channel'))).toBe('Channel Several');
    expect(nameOf(picker('Owner'))).toBe('Owner No owner');
  });

  it('W47.3 get owner, channel and emotion in one step', async () => {
    draw();
    await pick(test, picker('Owner'), 'Nordwerk');
    expect(all().map(({ owner }) => owner?.id)).toEqual([PARTNER, PARTNER, PARTNER]);
    (test.named('Good') as HTMLInputElement).click();
    expect(all().map(({ emotion }) => emotion)).toEqual([1, 1, 1]);
    map.editor.undo.undo();
    expect(all().map(({ emotion }) => emotion)).toEqual([null, null, null]);
    map.editor.undo.undo();
    expect(all().map(({ owner }) => owner)).toEqual([null, null, null]);
  });

  it('W47.4 go all together, with an undo', () => {
    draw();
    test.named('Delete all').click();
    expect(map.journey().touchpoints.size).toBe(0);
    expect(test.toasts[0]?.text).toBe('3 touchpoints deleted');
    test.toasts[0]?.action?.run();
    expect(map.journey().touchpoints.size).toBe(3);
  });

  it('W41.4 can only be looked at by those who may not edit', () => {
    draw({ readOnly: true });
    expect(test.all('button, input')).toEqual([]);
  });
});
