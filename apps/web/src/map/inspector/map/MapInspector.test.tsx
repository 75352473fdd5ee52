import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createTestMap, type TestMap } from '../../testMap';
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
import { MapInspector } from './MapInspector';

let map: TestMap;
let test: TestInspector;
const meta = () => map.journey().meta;
const picker = (label: string) => {
  const found = test.all('button').find((button) => nameOf(button).startsWith(`${label} `));
  if (!found) throw new Error(`No picker ${label}`);
  return found;
};
const draw = (setting: Parameters<typeof drawInspector>[1] = {}) => {
  test = drawInspector(({ inspector }) => <MapInspector meta={inspector.journey().meta} />, {
    map,
    maps: () => [{ id: 'lifecycle', title: 'Whole lifecycle' }],
    ...setting,
  });
};

beforeEach(() => {
  map = createTestMap();
});
afterEach(() => test.dispose());

describe('the inspector of the map itself', () => {
  it('W46.10 sets kind, state, process, scenario and goals', async () => {
    draw();
    await pick(test, picker('Kind'), 'Micro-journey');
    (test.named('Ideal') as HTMLInputElement).click();
    await pick(test, picker('Process'), 'Customer service');
    typeInto(test.named<HTMLTextAreaElement>('Scenario'), 'Renews');
    typeInto(test.named<HTMLTextAreaElement>('Made for'), 'Less waiting');
    expect(meta()).toMatchObject({
      kind: 'micro-journey',
      state: 'ideal',
      coreProcess: 'customer-service',
      scenario: 'Renews',
      goals: 'Less waiting',
    });
    await pick(test, picker('Part of'), 'Whole lifecycle');
    expect(meta().parent).toBe('lifecycle');
  });

  it('W46.11 says when it is reviewed, and how often', async () => {
    draw();
    const period = test.named<HTMLInputElement>('Review every');
    fill(period, '0');
    expect(test.text()).toContain('Type a number from 1 to 3650 days.');
    fill(period, '90');
    press(period, 'Enter');
    test.named('Reviewed today').click();
    expect(meta()).toMatchObject({ reviewPeriodDays: 90, lastReviewed: '2026-03-14' });
    await settle();
    expect(test.all('button').map(({ textContent }) => textContent)).not.toContain('Reviewed today');
  });

  it('W46.12 names its personas, each once', () => {
    draw();
    const name = test.named<HTMLInputElement>('New persona');
    const submit = () =>
      name.closest('form')?.dispatchEvent(new SubmitEvent('submit', { bubbles: true, cancelable: true }));
    fill(name, ' Plant owner ');
    submit();
    fill(name, 'plant owner');
    expect(test.text()).toContain('“Plant owner” is on this map already.');
    submit();
    expect(Object.values(meta().personas)).toEqual(['Plant owner']);
    const known = test.named<HTMLInputElement>('Name of the persona');
    fill(known, 'Owner');
    press(known, 'Enter');
    expect(Object.values(meta().personas)).toEqual(['Owner']);
    test.named('Remove Owner').click();
    expect(meta().personas).toEqual({});
    test.toasts.at(-1)?.action?.run();
    expect(Object.values(meta().personas)).toEqual(['Owner']);
  });

  it('W41.4 shows values to those who may only look', () => {
    draw({ readOnly: true });
    expect(test.all('input, textarea')).toEqual([]);
    expect(test.text()).toContain('Never');
    expect(test.text()).toContain('Lifecycle');
  });
});
