import { liveJourney, type Unreadable } from '@journey-canvas/journey';
import { beforeEach, describe, expect, it } from 'vitest';
import type * as Y from 'yjs';
import type { Toast } from '../ui/toastQueue';
import { createTestMap, type TestMap } from './testMap';
import { kindWords, nameOf, problemWords, referenceTo } from './unreadable';
import { createUnreadableEdits, type UnreadableEdits } from './unreadableEdits';

let map: TestMap;
let edits: UnreadableEdits;
let toasts: Toast[];
let unreadable: () => readonly Unreadable[];

beforeEach(() => {
  map = createTestMap();
  toasts = [];
  const live = liveJourney(map.editor.doc);
  unreadable = () => live.current().unreadable;
  edits = createUnreadableEdits({ live, editor: () => map.editor }, (toast) => toasts.push(toast));
});

function only(): Unreadable {
  const [item, ...more] = unreadable();
  if (!item || more.length > 0) throw new Error('Not one');
  return item;
}
function breakTouchpoint(): void {
  const id = map.add(0, 'Get a quote');
  const entity = map.editor.doc.getMap('touchpoints').get(id) as Y.Map<unknown>;
  entity.set('emotion', 'glad');
  entity.set('momentOfTruth', 7);
}

describe('what cannot be read', () => {
  it('W8.9 is named, with what is wrong', () => {
    breakTouchpoint();
    expect([nameOf(only()), kindWords(only())]).toEqual(['Get a quote', 'Touchpoint']);
    expect(problemWords(only())).toMatch(
      /^Not readable: (emotion and moment of truth|moment of truth and emotion)\.$/,
    );
  });

  it('W8.9 is repaired', () => {
    breakTouchpoint();
    expect(edits.repair(only())).toBe(true);
    expect(unreadable()).toEqual([]);
    expect(map.titles(0)).toEqual(['Get a quote']);
  });

  it('W8.9 is deleted, and brought back by the toast', () => {
    breakTouchpoint();
    const item = only();
    expect(edits.remove(item)).toBe(true);
    expect(unreadable()).toEqual([]);
    toasts[0]?.action?.run();
    expect(only()).toEqual(item);
  });

  it('W8.9 offers to delete what cannot be repaired, and no undo for what is no entity', () => {
    map.editor.doc.getMap('cards').set('lost', 'not an entity');
    expect([nameOf(only()), problemWords(only())]).toEqual(['lost', 'What is stored here is no card.']);
    expect(edits.repair(only())).toBe(false);
    expect(toasts[0]).toMatchObject({ text: '“lost” cannot be repaired', action: { label: 'Delete' } });
    toasts[0]?.action?.run();
    expect(unreadable()).toEqual([]);
    expect(toasts[1]).toEqual({ text: '“lost” deleted' });
  });

  it('W8.9 never deletes the map itself', () => {
    map.editor.doc.getMap('meta').set('state', 'elsewhere');
    expect([kindWords(only()), referenceTo(only())]).toEqual(['The map itself', null]);
    expect(edits.remove(only())).toBe(false);
    expect(edits.repair(only())).toBe(true);
    expect(unreadable()).toEqual([]);
  });

  it('W8.9 stays as it is for those who may not edit', () => {
    breakTouchpoint();
    const live = liveJourney(map.editor.doc);
    const viewer = createUnreadableEdits({ live, editor: () => null }, (toast) => toasts.push(toast));
    expect([viewer.repair(only()), viewer.remove(only())]).toEqual([false, false]);
    expect(unreadable()).toHaveLength(1);
  });
});
