import { addMetric, type Metric, type MetricId } from '@journey-canvas/journey';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createTestMap, type TestMap } from '../../testMap';
import { drawInspector, fill, nameOf, press, settle, type TestInspector, typeInto } from '../testInspector';
import { MetricsSection } from './MetricsSection';

const SUBJECT = { kind: 'map' } as const;

let map: TestMap;
let test: TestInspector;
const metrics = () => [...map.journey().metrics.values()];
const only = () => metrics()[0] as Metric;
const draw = (setting: Parameters<typeof drawInspector>[1] = {}) => {
  test = drawInspector(() => <MetricsSection subject={SUBJECT} />, { map, ...setting });
};
const add = (fields: Partial<Metric> = {}): MetricId =>
  addMetric(map.editor, { subject: SUBJECT, ...fields });
const opened = async (name: string) => {
  test
    .all('button')
    .find((button) => nameOf(button).startsWith(`Metric: ${name}`))
    ?.click();
  await settle();
};

beforeEach(() => {
  map = createTestMap();
});
afterEach(() => test.dispose());

describe('metrics', () => {
  it('W45.1 are added, named and given unit, direction, baseline and target', async () => {
    draw();
    test.named('Add a metric').click();
    await settle();
    typeInto(test.named<HTMLTextAreaElement>('Name'), 'Net promoter score');
    const enter = (name: string, text: string) => {
      fill(test.named<HTMLInputElement>(name), text);
      press(test.named(name), 'Enter');
    };
    enter('Unit', ' points ');
    enter('Baseline', '18');
    enter('Target', '40');
    (test.named('Less is better') as HTMLInputElement).click();
    expect(only()).toMatchObject({
      name: 'Net promoter score',
      unit: 'points',
      baseline: 18,
      target: 40,
      direction: 'down',
      subject: SUBJECT,
    });
    expect(test.text()).toContain('target 40 points, no reading');
  });

  it('W42.2 keep the last good figure while another is wrong', async () => {
    add({ name: 'NPS', target: 40 });
    draw();
    await opened('NPS');
    const target = test.named<HTMLInputElement>('Target');
    fill(target, 'forty');
    target.dispatchEvent(new FocusEvent('blur'));
    expect(target.getAttribute('aria-invalid')).toBe('true');
    const said = document.getElementById(target.getAttribute('aria-describedby') ?? '');
    expect(said?.textContent).toBe('Type a number, for example 12.');
    expect([only().target, target.value]).toEqual([40, 'forty']);
    fill(target, '');
    press(target, 'Enter');
    expect(only().target).toBeNull();
  });

  it('W45.2 take readings by day, today unless said otherwise', async () => {
    add({ name: 'NPS', unit: 'points', readings: { '2026-02-01': 22 } });
    draw();
    await opened('NPS');
    const figure = test.named<HTMLInputElement>('New reading');
    const form = figure.closest('form') as HTMLFormElement;
    const submit = () => form.dispatchEvent(new SubmitEvent('submit', { bubbles: true, cancelable: true }));
    submit();
    expect(test.text()).toContain('Type what was read.');
    fill(figure, '27');
    submit();
    expect(only().readings).toEqual({ '2026-02-01': 22, '2026-03-14': 27 });
    expect(test.text()).toContain('no target, read 14 March');
    fill(figure, '28');
    expect(test.text()).toContain('Replaces 27 of that day.');
    submit();
    fill(test.named<HTMLInputElement>('Reading of 1 February'), '23');
    press(test.named('Reading of 1 February'), 'Enter');
    expect(only().readings).toEqual({ '2026-02-01': 23, '2026-03-14': 28 });
    test.named('Remove the reading of 14 March').click();
    expect(only().readings).toEqual({ '2026-02-01': 23 });
    test.toasts.at(-1)?.action?.run();
    expect(only().readings).toEqual({ '2026-02-01': 23, '2026-03-14': 28 });
  });

  it('W45.4 are put in order, and removed with an undo', async () => {
    const first = add({ name: 'First' });
    const second = add({ name: 'Second' });
    draw();
    await opened('Second');
    test.named('Move up').click();
    const inOrder = () =>
      metrics()
        .sort((a, b) => (a.order < b.order ? -1 : 1))
        .map(({ id }) => id);
    expect(inOrder()).toEqual([second, first]);
    test.named('Remove “Second”').click();
    expect(inOrder()).toEqual([first]);
    test.toasts.at(-1)?.action?.run();
    expect(inOrder()).toEqual([second, first]);
  });

  it('W41.4 show figures alone to those who may only look', async () => {
    add({ name: 'NPS', unit: 'points', readings: { '2026-02-01': 22 }, target: 40 });
    draw({ readOnly: true });
    await opened('NPS');
    expect(test.all('input, textarea, form')).toEqual([]);
    expect(test.text()).toContain('22 points');
  });
});
