import {
  addFriction,
  addMetric,
  editText,
  openEditor,
  type PersonaId,
  setField,
  type Touchpoint,
  type TouchpointId,
} from '@journey-canvas/journey';
import { Show } from 'solid-js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createTestMap, type TestMap } from '../../testMap';
import {
  drawInspector,
  fill,
  nameOf,
  ORGANISATIONS,
  PARTNER,
  pick,
  press,
  settle,
  type TestInspector,
  typeInto,
  VENDOR,
} from '../testInspector';
import { TouchpointInspector } from './TouchpointInspector';

let map: TestMap;
let id: TouchpointId;
let test: TestInspector;

const reference = () => ({ kind: 'touchpoint', id }) as const;
const stored = () => map.journey().touchpoints.get(id) as Touchpoint;
function draw(setting: Parameters<typeof drawInspector>[1] = {}): void {
  test = drawInspector(
    ({ inspector }) => (
      <Show when={inspector.journey().touchpoints.get(id)}>
        {(touchpoint) => <TouchpointInspector touchpoint={touchpoint()} />}
      </Show>
    ),
    { map, ...setting },
  );
}
/** The button of a picker, whatever is chosen. */
const picker = (label: string) => {
  const found = test.all('button').find((button) => nameOf(button).startsWith(`${label} `));
  if (!found) throw new Error(`No picker ${label}`);
  return found;
};

beforeEach(() => {
  map = createTestMap();
  id = map.add(0, 'Get a quote');
});
afterEach(() => test.dispose());

describe('the inspector of a touchpoint', () => {
  it('W43.2 types into its title letter by letter, live with others, one step to undo', () => {
    draw();
    const title = test.named<HTMLTextAreaElement>('Title');
    title.setSelectionRange(11, 11);
    typeInto(title, ' now');
    expect(stored().title).toBe('Get a quote now');
    test.sync();
    editText(openEditor(test.other), reference(), 'title', { index: 0, remove: 0, insert: 'Re: ' });
    title.setSelectionRange(15, 15);
    test.sync();
    expect([title.value, title.selectionStart]).toEqual(['Re: Get a quote now', 19]);
    press(title, 'z', { ctrlKey: true });
    expect(stored().title).toBe('Re: Get a quote');
    expect(test.told).toContainEqual({ typing: { reference: reference(), field: 'title' } });
  });

  it('W43.3 keeps every letter when two people type into one field at once', () => {
    draw();
    const title = test.named<HTMLTextAreaElement>('Title');
    title.setSelectionRange(11, 11);
    typeInto(title, '!');
    editText(openEditor(test.other), reference(), 'title', { index: 0, remove: 0, insert: '¡' });
    test.sync();
    expect([title.value, stored().title]).toEqual(['¡Get a quote!', '¡Get a quote!']);
  });

  it('W43.2 Enter makes no line in a title, and one in a goal', () => {
    draw();
    expect(press(test.named('Title'), 'Enter').defaultPrevented).toBe(true);
    expect(press(test.named('Goal'), 'Enter').defaultPrevented).toBe(false);
  });

  it('W43.4 sets owner, department and channel from lists, each one step to undo', async () => {
    draw();
    await pick(test, picker('Owner'), 'Nordwerk');
    expect(stored().owner).toEqual({ id: PARTNER, name: 'Nordwerk Distribution' });
    expect(test.text()).toContain('Through a partner');
    await pick(test, picker('Channel'), 'In person');
    expect(stored().channel).toBe('in-person');
    await pick(test, picker('Department'), 'Sales');
    expect(stored().department).toBe('sales');
    for (let step = 0; step < 3; step++) map.editor.undo.undo();
    expect([stored().owner, stored().channel, stored().department]).toEqual([null, null, null]);
    expect(nameOf(picker('Owner'))).toBe('Owner No owner');
  });

  it('W43.4 takes a channel in one’s own words', async () => {
    draw();
    picker('Channel').click();
    await settle();
    const search = test.find('[role="combobox"]') as HTMLInputElement;
    fill(search, 'Fax-to-mail');
    press(search, 'Enter');
    await settle();
    expect(stored().channel).toBe('Fax-to-mail');
    expect(nameOf(picker('Channel'))).toBe('Channel Fax-to-mail');
  });

  it('W43.4 names an owner that the workspace does not know', () => {
    setField(map.editor, reference(), 'owner', { id: 'gone' as never, name: 'Former Partner' });
    draw();
    expect(nameOf(picker('Owner'))).toBe('Owner Former Partner');
  });

  it('W43.5 turns moment of truth, decision and discovery on and off; the impact comes with the first', () => {
    draw();
    expect(test.text()).not.toContain('Impact');
    test.named('Moment of truth').click();
    test.named('Decision').click();
    test.named('Discovery').click();
    expect(stored()).toMatchObject({ momentOfTruth: true, decision: true, discovery: true });
    expect(test.named('Moment of truth').getAttribute('aria-pressed')).toBe('true');
    typeInto(test.named<HTMLTextAreaElement>('Impact'), 'Trust');
    expect(stored().impact).toBe('Trust');
    test.named('Decision').click();
    expect(stored().decision).toBe(false);
  });

  it('W43.6 sets who starts it, the entry, the outcome and the evidence', async () => {
    draw();
    (test.named('Customer') as HTMLInputElement).click();
    await pick(test, picker('Entry for'), 'Returning');
    await pick(test, picker('Ends as'), 'Won');
    await pick(test, picker('Evidence'), 'Measured');
    expect(stored()).toMatchObject({
      initiator: 'customer',
      entry: 'returning',
      outcome: 'won',
      evidence: 'measured',
    });
    await pick(test, picker('Ends as'), 'No outcome');
    expect(stored().outcome).toBeNull();
  });

  it('W43.7 sets the emotion of everybody, and of each persona of the map', () => {
    setField(map.editor, { kind: 'meta' }, 'personas', { owner: 'Plant owner' } as Record<PersonaId, string>);
    draw();
    const face = (group: string, words: string) =>
      test.find(`fieldset[aria-label="${group}"] [aria-label="${words}"]`).click();
    face('Emotion', 'Bad');
    face('Emotion of Plant owner', 'Very good');
    expect([stored().emotion, stored().emotionBy]).toEqual([-1, { owner: 2 }]);
    test.named('Clear Emotion of Plant owner').click();
    expect(stored().emotionBy).toEqual({});
  });

  it('W43.8 adds and takes away tags, and says what is wrong with one', () => {
    draw();
    const tags = test.named<HTMLInputElement>('Tags');
    fill(tags, 'pilot');
    press(tags, 'Enter');
    fill(tags, 'quick win,');
    expect(stored().tags).toEqual(['pilot', 'quick win']);
    fill(tags, 'Pilot');
    expect(test.text()).toContain('“pilot” is there already.');
    press(tags, 'Escape');
    fill(tags, 'x'.repeat(65));
    press(tags, 'Enter');
    expect(test.text()).toContain('A tag has at most 64 letters; this is 65.');
    expect(tags.value).toHaveLength(65);
    press(tags, 'Escape');
    press(tags, 'Backspace');
    expect(stored().tags).toEqual(['pilot']);
    test.named('Remove tag pilot').click();
    expect(stored().tags).toEqual([]);
  });

  it('W43.9 moves it to another stage', async () => {
    draw();
    await pick(test, picker('Stage'), 'Decision');
    expect(map.titles(2)).toEqual(['Get a quote']);
    map.editor.undo.undo();
    expect(map.titles(0)).toEqual(['Get a quote']);
  });

  it('W43.10 adds frictions, classifies, orders and removes them with an undo', async () => {
    draw();
    test.named('Add friction').click();
    await settle();
    const frictions = () => [...map.journey().frictions.values()];
    expect(document.activeElement).toBe(test.named('What'));
    typeInto(test.named<HTMLTextAreaElement>('What'), 'Waits nine days');
    await pick(test, picker('Kind'), 'Delays');
    await pick(test, picker('More exactly'), 'Waiting');
    (test.named('4, serious') as HTMLInputElement).click();
    expect(test.text()).toContain('Without it, this friction does not count on the map.');
    (test.named('3, often') as HTMLInputElement).click();
    expect(frictions()[0]).toMatchObject({
      note: 'Waits nine days',
      kind: 'delays',
      subkind: 'waiting',
      severity: 4,
      frequency: 3,
    });
    expect(test.text()).toContain('12 friction');
    expect(test.text()).not.toContain('Without it');
    addFriction(map.editor, { touchpoint: id, note: 'Second' });
    test.named('Move down').click();
    const inOrder = () =>
      frictions()
        .sort((a, b) => (a.order < b.order ? -1 : 1))
        .map(({ note }) => note);
    expect(inOrder()).toEqual(['Second', 'Waits nine days']);
    test.named('Remove “Waits nine days”').click();
    expect(inOrder()).toEqual(['Second']);
    expect(test.toasts.at(-1)?.text).toBe('“Waits nine days” removed');
    test.toasts.at(-1)?.action?.run();
    expect(inOrder()).toEqual(['Second', 'Waits nine days']);
  });

  it('W43.11 draws and follows next steps, and adds exits', async () => {
    const next = map.add(1, 'Check the hall');
    draw();
    await pick(test, test.named('Add a next step'), 'Check the hall');
    const paths = () => [...map.journey().paths.values()].map(({ route }) => route);
    expect(paths()).toEqual([{ kind: 'best-bet', from: id, to: next }]);
    test.named('Go to Check the hall').click();
    expect(test.gone).toEqual([`touchpoint:${next}`]);
    test.named('Add an exit').click();
    expect(
      paths()
        .map(({ kind }) => kind)
        .sort(),
    ).toEqual(['best-bet', 'exit']);
    expect(test.gone[1]).toMatch(/^path:/);
    test.named('Add an exit').click();
    expect(test.toasts.map(({ text }) => text)).toEqual(['There is an exit without a reason already']);
  });

  it('W41.3 marks what somebody else has changed, not what one changes oneself', () => {
    draw();
    const row = () => test.find('[data-field="channel"]').dataset.flash;
    setField(map.editor, reference(), 'channel', 'email');
    expect(row()).toBeUndefined();
    test.sync();
    setField(openEditor(test.other), reference(), 'channel', 'phone');
    test.sync();
    expect(row()).toBe('a');
    setField(openEditor(test.other), reference(), 'channel', 'chat');
    test.sync();
    expect(row()).toBe('b');
  });

  it('W41.4 shows values instead of controls to those who may only look', () => {
    setField(map.editor, reference(), 'owner', { id: VENDOR as never, name: 'Halvard Machines' });
    setField(map.editor, reference(), 'emotion', 2);
    setField(map.editor, reference(), 'tags', ['pilot']);
    addMetric(map.editor, {
      subject: reference(),
      name: 'Quotes won',
      unit: '%',
      readings: { '2026-03-01': 61 },
    });
    draw({ readOnly: true });
    expect(test.all('textarea, input, [aria-pressed]:not([disabled])')).toEqual([]);
    for (const words of [
      'Get a quote',
      'Halvard Machines',
      'Very good',
      'pilot',
      'Quotes won',
      '61 %',
      'No channel',
    ])
      expect(test.text()).toContain(words);
    expect(test.text()).not.toContain('Moment of truth');
  });

  it('W41.5 says what the rules found, at the field it is about', () => {
    draw({
      findings: () => [
        { rule: 'no-owner', severity: 'error', message: 'Get a quote has no owner', entity: reference() },
        {
          rule: 'seller-voice',
          severity: 'warning',
          message: 'It speaks for the seller',
          entity: reference(),
        },
        {
          rule: 'no-owner',
          severity: 'error',
          message: 'Another',
          entity: { kind: 'touchpoint', id: 'x' as never },
        },
      ],
    });
    expect(test.find('[data-field="owner"] [data-rule]').textContent).toBe('Get a quote has no owner');
    expect(test.all('[data-rule]').map(({ textContent }) => textContent)).toEqual([
      'It speaks for the seller',
      'Get a quote has no owner',
    ]);
  });

  it('W41.6 says so when somebody else has deleted it a moment ago', () => {
    draw();
    openEditor(map.editor.doc);
    const set = test.named('Decision');
    map.editor.doc.transact(() => {
      (map.editor.doc.getMap('touchpoints').get(id) as never as Map<string, unknown>).set('deleted', 1);
      set.click();
    });
    expect(test.toasts.map(({ text }) => text)).toEqual(['Somebody else has just deleted it']);
  });

  it('W41.7 folds a section, and leaves it so', async () => {
    draw();
    const fold = () => test.all('h3 button').find(({ textContent }) => textContent?.trim() === 'Emotion');
    expect(fold()?.getAttribute('aria-expanded')).toBe('true');
    fold()?.click();
    expect(fold()?.getAttribute('aria-expanded')).toBe('false');
    expect(test.all('fieldset[aria-label="Emotion"]')).toEqual([]);
  });

  it('W43.4 offers the organisations of the workspace with their kind', async () => {
    draw();
    picker('Owner').click();
    await settle();
    expect(test.all('[role="option"]').map(({ textContent }) => textContent?.trim())).toEqual([
      `${ORGANISATIONS[0]?.name} vendor`,
      `${ORGANISATIONS[1]?.name} partner`,
      'No owner',
    ]);
  });
});
