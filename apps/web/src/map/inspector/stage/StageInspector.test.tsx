import { addCard, addLane, type StageId } from '@journey-canvas/journey';
import { Show } from 'solid-js';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createTestMap, type TestMap } from '../../testMap';
import { InspectorMenu } from '../InspectorMenu';
import { LaneInspector } from '../lane/LaneInspector';
import {
  drawInspector,
  fill,
  nameOf,
  pick,
  press,
  settle,
  type TestInspector,
  typeInto,
} from '../testInspector';
import { StageInspector } from './StageInspector';
import { contentsOf, contentsWords, deletedStageWords } from './stageContents';

let map: TestMap;
let test: TestInspector;
let id: StageId;
const stages = () => map.journey().stages;
const stored = () => stages().find((stage) => stage.id === id);
const lane = () => map.journey().lanes.find((one) => one.id === map.steps);
const picker = (label: string) => {
  const found = test.all('button').find((button) => nameOf(button).startsWith(`${label} `));
  if (!found) throw new Error(`No picker ${label}`);
  return found;
};
/** Opens the menu of what is inspected and chooses. */
async function choose(item: string): Promise<void> {
  const button = test.all('button').find((one) => nameOf(one).startsWith('More about'));
  press(button as Element, 'Enter');
  button?.click();
  await vi.waitFor(() => expect(test.all('[role="menuitem"]').length).toBeGreaterThan(0));
  const found = test.all('[role="menuitem"]').find(({ textContent }) => textContent?.trim() === item);
  if (!found) throw new Error(`No item ${item}`);
  press(found, 'Enter');
  await settle();
}

beforeEach(() => {
  map = createTestMap();
  id = map.stages[4] as StageId;
});
afterEach(() => test.dispose());

describe('the inspector of a stage', () => {
  const draw = () => {
    test = drawInspector(
      ({ inspector }) => (
        <Show when={inspector.journey().stages.find((stage) => stage.id === id)}>
          {(stage) => (
            <>
              <InspectorMenu reference={{ kind: 'stage', id }} />
              <StageInspector stage={stage()} />
            </>
          )}
        </Show>
      ),
      { map },
    );
  };

  it('W46.5 has a name, the customer’s goal, which of the five it is, and may be hidden', async () => {
    draw();
    typeInto(test.named<HTMLTextAreaElement>('Name'), 'X');
    typeInto(test.named<HTMLTextAreaElement>('Goal'), 'Grow');
    await pick(test, picker('Counts as'), 'Retention');
    test.named('Hidden').click();
    expect(stored()).toMatchObject({ customerGoal: 'Grow', mapsTo: 'retention', hidden: true });
    expect(stored()?.name).toContain('X');
    expect(test.text()).toContain('Not drawn on the map.');
    await pick(test, picker('Counts as'), 'None of the five');
    expect(stored()?.mapsTo).toBeNull();
  });

  it('W46.5 lists its touchpoints in the order of the map', () => {
    map.add(4, 'Tell a neighbour');
    map.add(4, 'Buy again');
    draw();
    const lines = test.all('ul button').map(({ textContent }) => textContent);
    expect(lines).toEqual(['Tell a neighbour', 'Buy again']);
    test.all('ul button')[1]?.click();
    expect(test.gone).toHaveLength(1);
  });

  it('W46.6 moves earlier and later', async () => {
    draw();
    await choose('Move earlier');
    expect(
      stages()
        .map((stage) => stage.id)
        .indexOf(id),
    ).toBe(3);
    map.editor.undo.undo();
    expect(
      stages()
        .map((stage) => stage.id)
        .indexOf(id),
    ).toBe(4);
  });

  it('W46.7 goes at once while it is empty, with an undo', async () => {
    draw();
    await choose('Delete');
    expect(stored()).toBeUndefined();
    expect(test.toasts[0]?.text).toBe('“Advocacy” deleted');
    test.toasts[0]?.action?.run();
    expect(stored()?.name).toBe('Advocacy');
  });

  it('W46.7 asks first when it holds something, and lists it', async () => {
    map.add(4, 'Tell a neighbour');
    map.add(4, 'Buy again');
    draw();
    await choose('Delete');
    await vi.waitFor(() => expect(test.all('[role="dialog"]')).toHaveLength(1));
    const dialog = test.find('[role="dialog"]');
    expect(dialog.textContent).toContain('Delete the stage “Advocacy”?');
    expect(dialog.textContent).toContain('It holds 2 touchpoints. They stay on the map as unplaced');
    expect([...dialog.querySelectorAll('li')].map(({ textContent }) => textContent)).toEqual([
      'Tell a neighbour',
      'Buy again',
    ]);
    expect(stored()).toBeDefined();
    test.named('Delete stage').click();
    expect(stored()).toBeUndefined();
    expect(test.toasts[0]?.text).toBe('“Advocacy” deleted, 2 left without a place');
  });

  it('W46.7 counts what it holds in words', () => {
    draw();
    const opportunities = map.journey().lanes.find(({ kind }) => kind === 'opportunities')?.id as never;
    addCard(map.editor, { kind: 'action', stage: id, lane: opportunities });
    const one = contentsOf(map.journey(), id);
    expect(contentsWords(one)).toBe(
      'It holds 1 card. It stays on the map as unplaced, until somebody gives it a stage.',
    );
    map.add(4, 'Buy again');
    expect(contentsWords(contentsOf(map.journey(), id))).toMatch(
      /^It holds 1 touchpoint and 1 card\. They stay/,
    );
    const stage = stored();
    expect(stage && deletedStageWords(stage, { touchpoints: [], cards: 0 })).toBe('“Advocacy” deleted');
  });
});

describe('the inspector of a lane', () => {
  const draw = () => {
    test = drawInspector(
      ({ inspector }) => (
        <Show when={inspector.journey().lanes.find((one) => one.id === map.steps)}>
          {(shown) => (
            <>
              <InspectorMenu reference={{ kind: 'lane', id: map.steps }} />
              <LaneInspector lane={shown()} />
            </>
          )}
        </Show>
      ),
      { map },
    );
  };

  it('W46.8 has a title, a height that its content needs or a fixed one, and can be folded', () => {
    draw();
    typeInto(test.named<HTMLTextAreaElement>('Title'), '!');
    const height = test.named<HTMLInputElement>('Height');
    expect(height.placeholder).toBe('As its content needs');
    fill(height, '10');
    expect(test.text()).toContain('Type a number from 24 to 4000.');
    fill(height, '320');
    press(height, 'Enter');
    test.named('Folded').click();
    expect(lane()).toMatchObject({ height: 320, collapsed: true });
    fill(height, '');
    press(height, 'Enter');
    expect(lane()?.height).toBeNull();
  });

  it('W46.9 says what another kind leaves without a place, and takes it back', async () => {
    map.add(0, 'Get a quote');
    draw();
    expect(test.text()).toContain('Takes touchpoints.');
    await pick(test, picker('Kind'), 'Notes');
    expect(lane()?.kind).toBe('notes');
    expect(test.text()).toContain('Takes notes.');
    expect(test.toasts[0]?.text).toBe('The lane no longer takes one thing in it: it is unplaced now');
    test.toasts[0]?.action?.run();
    expect(lane()?.kind).toBe('steps');
  });

  it('W46.6 moves up and down, and goes with an undo', async () => {
    addLane(map.editor, { kind: 'notes' });
    map.add(0, 'Get a quote');
    draw();
    await choose('Move down');
    expect(map.journey().lanes.findIndex((one) => one.id === map.steps)).toBe(1);
    await choose('Delete');
    expect(test.toasts.at(-1)?.text).toBe('“Customer steps” deleted, 1 left without a place');
    test.toasts.at(-1)?.action?.run();
    expect(lane()?.title).toBe('Customer steps');
  });
});
