import {
  type EntityReference,
  openEditor,
  remove,
  setField,
  type TouchpointId,
} from '@journey-canvas/journey';
import type { Peer } from '@journey-canvas/sync/client';
import { createSignal, Show } from 'solid-js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type * as Y from 'yjs';
import { createTestMap, type TestMap } from '../testMap';
import { createInspected } from './createInspected';
import { InspectorView } from './InspectorView';
import { drawInspector, press, settle, type TestInspector } from './testInspector';

let map: TestMap;
let id: TouchpointId;
let test: TestInspector;
let closed: number;
let select: (references: readonly EntityReference[]) => void;
let peers: Peer[];
let wantFocus: () => void;

const reference = () => ({ kind: 'touchpoint', id }) as const;
function draw(setting: Parameters<typeof drawInspector>[1] = {}): void {
  test = drawInspector(
    ({ inspector }) => {
      const [selection, setSelection] = createSignal<readonly EntityReference[]>([reference()]);
      const [letGo, setLetGo] = createSignal(0);
      const [focusWanted, setFocusWanted] = createSignal(false);
      wantFocus = () => setFocusWanted(true);
      select = setSelection;
      const inspected = createInspected({
        reading: inspector.reading,
        selection,
        isDismissed: () => false,
        letGo,
        touches: inspector.touches,
      });
      const shown = () => {
        const now = inspected();
        return now.state === 'nothing' ? null : now;
      };
      return (
        <Show when={shown()} fallback={<p>Nothing</p>}>
          {(now) => (
            <InspectorView
              inspected={now()}
              focusWanted={focusWanted()}
              onFocusTaken={() => setFocusWanted(false)}
              onFocusFrom={() => {}}
              onClose={() => {
                closed += 1;
                setLetGo((count) => count + 1);
              }}
            />
          )}
        </Show>
      );
    },
    { map, peers: () => peers, ...setting },
  );
}
const shownKey = () => test.all('[data-inspector]')[0]?.dataset.inspector;

beforeEach(() => {
  map = createTestMap();
  id = map.add(0, 'Get a quote');
  closed = 0;
  peers = [];
});
afterEach(() => test.dispose());

describe('the inspector', () => {
  it('W40.1 shows what is selected, and where it stands', () => {
    draw();
    expect(shownKey()).toBe(`touchpoint:${id}`);
    expect(test.find('header').textContent).toContain('Touchpoint in Awareness');
    select([{ kind: 'stage', id: map.stages[1] as never }]);
    expect(test.find('header').textContent).toContain('Stage 2 of 5');
    select([{ kind: 'lane', id: map.steps }]);
    expect(test.find('header').textContent).toContain('Lane 1 of 6');
    select([]);
    expect(shownKey()).toBeUndefined();
  });

  it('W40.5 wears the owner’s edge: one line for the vendor, two for a partner', () => {
    draw();
    const edge = () => test.find('[data-inspector] [aria-hidden="true"]').dataset.kind;
    expect(edge()).toBeUndefined();
    const [vendor, partner] = test.inspector.organisations();
    const own = (owner: typeof vendor) =>
      setField(map.editor, reference(), 'owner', owner ? { id: owner.id as never, name: owner.name } : null);
    own(vendor);
    expect(edge()).toBe('vendor');
    own(partner);
    expect(edge()).toBe('partner');
  });

  it('W40.4 says who deleted it, and brings it back', () => {
    peers = [
      {
        clientId: 0,
        user: { id: 'jo', name: 'Jonas Nordwerk', organisationId: null, guest: false },
        fields: {},
      },
    ] as never;
    draw();
    test.sync();
    peers = peers.map((peer) => ({ ...peer, clientId: test.other.clientID }));
    remove(openEditor(test.other), [reference()]);
    test.sync();
    // As the canvas does, which has nothing left to select.
    select([]);
    expect(test.text()).toContain('Jonas deleted this.');
    expect(test.find('h2').textContent).toBe('Get a quote');
    test.named('Restore').click();
    expect(map.titles(0)).toEqual(['Get a quote']);
    expect(test.gone).toEqual([`touchpoint:${id}`]);
  });

  it('W40.4 lets go of it when it is closed, and says nothing of what one deleted oneself', () => {
    draw();
    test.sync();
    remove(openEditor(test.other), [reference()]);
    test.sync();
    select([]);
    expect(test.text()).toContain('Somebody deleted this.');
    test.named('Close').click();
    expect([closed, shownKey()]).toEqual([1, undefined]);
    test.dispose();

    id = map.add(1, 'Sign');
    draw();
    remove(map.editor, [reference()]);
    expect(shownKey()).toBeUndefined();
  });

  it('W40.4 only looks at what is gone where one may only look', () => {
    draw({ readOnly: true });
    test.sync();
    remove(openEditor(test.other), [reference()]);
    test.sync();
    expect(test.text()).toContain('deleted this.');
    expect(test.all('button').map(({ textContent }) => textContent)).not.toContain('Restore');
  });

  it('W40.3 offers to repair what cannot be read', () => {
    (map.editor.doc.getMap('touchpoints').get(id) as Y.Map<unknown>).set('emotion', 'glad');
    draw();
    expect(test.text()).toContain('Touchpoint. Not readable: emotion. Nothing of it is lost.');
    test.named('Repair').click();
    expect(map.journey().touchpoints.get(id)?.title).toBe('Get a quote');
    expect(shownKey()).toBe(`touchpoint:${id}`);
    expect(test.toasts.map(({ text }) => text)).toEqual(['“Get a quote” repaired']);
  });

  it('W40.7 closes with Esc, from a field too; what is typed is there already', () => {
    draw();
    press(test.named('Title'), 'Escape');
    expect(closed).toBe(1);
  });

  it('W40.7 takes the focus when it is wanted, once', async () => {
    draw();
    await settle();
    expect(document.activeElement).toBe(document.body);
    wantFocus();
    await settle();
    expect(document.activeElement).toBe(test.named('Title'));
    test.named('Title').blur();
    select([{ kind: 'lane', id: map.steps }]);
    await settle();
    expect(document.activeElement).toBe(document.body);
  });

  it('W42.9 Esc in a figure gives the figure up first, and closes then', () => {
    select = () => {};
    draw();
    select([{ kind: 'lane', id: map.steps }]);
    const height = test.named<HTMLInputElement>('Height');
    height.value = '12';
    height.dispatchEvent(new InputEvent('input', { bubbles: true }));
    expect(test.text()).toContain('Type a number from 24 to 4000.');
    press(height, 'Escape');
    expect([closed, height.value]).toEqual([0, '']);
    press(height, 'Escape');
    expect(closed).toBe(1);
  });

  it('W42.11 a figure is written though something else is selected before the field was left', () => {
    draw();
    select([{ kind: 'lane', id: map.steps }]);
    const height = test.named<HTMLInputElement>('Height');
    height.value = '120';
    height.dispatchEvent(new InputEvent('input', { bubbles: true }));
    select([reference()]);
    expect(map.journey().lanes.find((lane) => lane.id === map.steps)?.height).toBe(120);
    expect(shownKey()).toBe(`touchpoint:${id}`);
  });

  it('W47.1 of several things says how many they are', async () => {
    draw();
    const other = map.add(1, 'Sign');
    select([reference(), { kind: 'touchpoint', id: other }, { kind: 'lane', id: map.steps }]);
    await settle();
    expect(test.find('h2').textContent).toBe('2 touchpoints and 1 lane');
  });
});
