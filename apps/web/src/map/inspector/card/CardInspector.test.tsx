import { addCard, type Card, type CardId, type LaneId, type TouchpointId } from '@journey-canvas/journey';
import { Show } from 'solid-js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createTestMap, type TestMap } from '../../testMap';
import {
  drawInspector,
  fill,
  nameOf,
  PARTNER,
  pick,
  press,
  settle,
  type TestInspector,
  typeInto,
} from '../testInspector';
import { CardInspector } from './CardInspector';

const JONAS = '018f0000-0000-7000-8000-0000000000aa';

let map: TestMap;
let id: CardId;
let about: TouchpointId;
let test: TestInspector;
const stored = (card = id) => map.journey().cards.get(card) as Card;
const laneOf = (kind: string) => map.journey().lanes.find((lane) => lane.kind === kind)?.id as LaneId;
const add = (kind: Card['kind'], lane: string, text = '') =>
  addCard(map.editor, { kind, stage: map.stages[0] as never, lane: laneOf(lane), text });
const draw = () => {
  test = drawInspector(
    ({ inspector }) => (
      <Show when={inspector.journey().cards.get(id)}>{(card) => <CardInspector card={card()} />}</Show>
    ),
    { map, members: () => [{ id: JONAS, name: 'Jonas Nordwerk', organisationId: PARTNER }] },
  );
};
const picker = (label: string) => {
  const found = test.all('button').find((button) => nameOf(button).startsWith(`${label} `));
  if (!found) throw new Error(`No picker ${label}`);
  return found;
};

beforeEach(() => {
  map = createTestMap();
  about = map.add(0, 'Get a quote');
});
afterEach(() => test.dispose());

describe('the inspector of a card', () => {
  it('W46.1 has the fields of its kind alone', () => {
    id = add('thought', 'thoughts', 'Will it cut?');
    draw();
    for (const label of ['Severity', 'Owner', 'Due', 'Answers', 'Actions'])
      expect(test.text()).not.toContain(label);
    typeInto(test.named<HTMLTextAreaElement>('Text'), '!');
    expect(stored().text).toContain('!');
  });

  it('W46.2 of a pain has a severity, and the actions that answer it', async () => {
    id = add('pain', 'pains', 'Nine days');
    const action = add('action', 'opportunities', 'Quote desk');
    draw();
    (test.named('4, serious') as HTMLInputElement).click();
    expect(stored().severity).toBe(4);
    await pick(test, test.named('Link an action'), 'Quote desk');
    expect(stored(action).answers).toEqual([id]);
    test.named('Unlink “Quote desk”').click();
    expect(stored(action).answers).toEqual([]);
    test.named('New action').click();
    const made = [...map.journey().cards.values()].find(
      (card) => card.kind === 'action' && card.id !== action,
    );
    expect(made).toMatchObject({ answers: [id], status: 'open', place: { lane: laneOf('opportunities') } });
    expect(test.gone).toEqual([`card:${made?.id}`]);
  });

  it('W46.3 of an action has owner, person, due date, status and what it changes', async () => {
    id = add('action', 'opportunities', 'Quote desk');
    draw();
    await pick(test, picker('Owner'), 'Nordwerk');
    await pick(test, picker('Person'), 'Jonas');
    expect(stored().person).toEqual({ id: JONAS, name: 'Jonas Nordwerk' });
    const due = test.named<HTMLInputElement>('Due');
    fill(due, '2026-03-01');
    press(due, 'Enter');
    expect(test.text()).toContain('This day has passed.');
    await pick(test, picker('Status'), 'Done');
    expect(test.text()).not.toContain('This day has passed.');
    (test.named('Training') as HTMLInputElement).click();
    expect(stored()).toMatchObject({
      owner: { id: PARTNER },
      due: '2026-03-01',
      status: 'done',
      actionKind: 'training',
    });
  });

  it('W46.3 takes the name of somebody who is no member', async () => {
    id = add('action', 'opportunities', 'Quote desk');
    draw();
    picker('Person').click();
    await settle();
    const search = test.find('[role="combobox"]') as HTMLInputElement;
    fill(search, 'Head of sales');
    press(search, 'Enter');
    await settle();
    expect(stored().person).toEqual({ id: null, name: 'Head of sales' });
    expect(nameOf(picker('Person'))).toBe('Person Head of sales');
    await pick(test, picker('Person'), 'Nobody');
    expect(stored().person).toBeNull();
  });

  it('W46.3 of an action answers pains and opportunities', async () => {
    const pain = add('pain', 'pains', 'Nine days');
    id = add('action', 'opportunities', 'Quote desk');
    draw();
    await pick(test, test.named('Link a pain point or opportunity'), 'Nine days');
    expect(stored().answers).toEqual([pain]);
  });

  it('W46.4 is about touchpoints, moves between stages, and changes kind as its lane allows', async () => {
    id = add('opportunity', 'opportunities', 'One date');
    draw();
    await pick(test, test.named('Link a touchpoint'), 'Get a quote');
    expect(stored().touchpoints).toEqual([about]);
    await pick(test, picker('Stage'), 'Decision');
    expect(stored().place.stage).toBe(map.stages[2]);
    picker('Kind').click();
    await settle();
    expect(test.all('[role="option"]').map(({ textContent }) => textContent?.trim())).toEqual([
      'Opportunity',
      'Action',
    ]);
    test.all('[role="option"]')[1]?.click();
    await settle();
    expect(stored().kind).toBe('action');
  });
});
