import {
  addPath,
  openEditor,
  type Path,
  type PathId,
  type PersonaId,
  setField,
  type TouchpointId,
} from '@journey-canvas/journey';
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
  type TestInspector,
  typeInto,
  VENDOR,
} from '../testInspector';
import { PathInspector } from './PathInspector';

let map: TestMap;
let a: TouchpointId;
let b: TouchpointId;
let id: PathId;
let test: TestInspector;
const stored = () => map.journey().paths.get(id) as Path;
const draw = () => {
  test = drawInspector(
    ({ inspector }) => (
      <Show when={inspector.journey().paths.get(id)}>{(path) => <PathInspector path={path()} />}</Show>
    ),
    { map },
  );
};
const picker = (label: string) => {
  const found = test.all('button').find((button) => nameOf(button).startsWith(`${label} `));
  if (!found) throw new Error(`No picker ${label}`);
  return found;
};
const own = (touchpoint: TouchpointId, owner: string, name: string) =>
  setField(map.editor, { kind: 'touchpoint', id: touchpoint }, 'owner', { id: owner as never, name });

beforeEach(() => {
  map = createTestMap();
  [a, b] = [map.add(0, 'Get a quote'), map.add(1, 'Check the hall')];
  id = addPath(map.editor, { kind: 'best-bet', from: a, to: b });
});
afterEach(() => test.dispose());

describe('the inspector of a path', () => {
  it('W44.2 changes its kind as far as its ends allow', async () => {
    draw();
    expect(test.find('h2').textContent).toBe('Get a quote → Check the hall');
    await pick(test, picker('Kind'), 'Exit');
    expect(stored().route).toEqual({ kind: 'exit', from: a, to: null });
    expect(test.find('h2').textContent).toBe('Exit from Get a quote: No reason');
    map.editor.undo.undo();
    expect(stored().route).toEqual({ kind: 'best-bet', from: a, to: b });
  });

  it('W44.5 of an exit has a reason, and leads back where a re-entry is added', async () => {
    id = addPath(map.editor, { kind: 'exit', from: a, to: null });
    draw();
    await pick(test, picker('Reason'), 'Price');
    expect(stored().reason).toBe('price');
    await pick(test, test.named('Add a re-entry'), 'Check the hall');
    const back = [...map.journey().paths.values()].find(({ route }) => route.kind === 're-entry');
    expect(back?.route).toEqual({ kind: 're-entry', from: a, to: b, exit: id });
    expect(test.gone).toEqual([`path:${back?.id}`]);
  });

  it('W44.6 of a re-entry has trigger, delay and the exit it comes back from', async () => {
    const exit = addPath(map.editor, { kind: 'exit', from: b, to: null }, { reason: 'price' });
    id = addPath(map.editor, { kind: 're-entry', from: a, to: b, exit: null });
    draw();
    typeInto(test.named<HTMLTextAreaElement>('Trigger'), 'A new budget');
    const after = test.named<HTMLInputElement>('After');
    fill(after, '1.5');
    expect(test.text()).toContain('Type a whole number.');
    fill(after, '90');
    press(after, 'Enter');
    expect(stored()).toMatchObject({ trigger: 'A new budget', delayDays: 90 });
    expect(test.text()).toContain('after 90 days');
    await pick(test, picker('Back from'), 'Price');
    expect(stored().route).toEqual({ kind: 're-entry', from: b, to: b, exit });
    await pick(test, picker('Back from'), 'Any exit');
    expect(stored().route).toEqual({ kind: 're-entry', from: b, to: b, exit: null });
  });

  it('W44.7 of a hand-off asks which context is passed on', () => {
    draw();
    expect(test.text()).not.toContain('Context');
    own(a, VENDOR, 'Halvard Machines');
    own(b, PARTNER, 'Nordwerk Distribution');
    expect(test.text()).toContain('Halvard Machines hands over to Nordwerk Distribution.');
    typeInto(test.named<HTMLTextAreaElement>('Context'), 'Drawings');
    expect(stored().context).toBe('Drawings');
  });

  it('W44.8 is for a persona, a segment, an intent, and has a likelihood in per cent', async () => {
    setField(map.editor, { kind: 'meta' }, 'personas', { owner: 'Plant owner' } as Record<PersonaId, string>);
    draw();
    await pick(test, picker('Persona'), 'Plant owner');
    typeInto(test.named<HTMLTextAreaElement>('Intent'), 'Be sure');
    const likelihood = test.named<HTMLInputElement>('Likelihood');
    fill(likelihood, '120');
    expect(test.text()).toContain('Type a number from 0 to 100 %.');
    fill(likelihood, '12.5');
    press(likelihood, 'Enter');
    expect(stored()).toMatchObject({ persona: 'owner', intent: 'Be sure', likelihood: 0.125 });
    expect(likelihood.value).toBe('12.5');
    await pick(test, picker('Persona'), 'Everybody');
    expect(stored().persona).toBeNull();
  });

  it('W41.3 follows what somebody else does to it', () => {
    draw();
    test.sync();
    setField(openEditor(test.other), { kind: 'path', id }, 'likelihood', 0.5);
    test.sync();
    expect(test.named<HTMLInputElement>('Likelihood').value).toBe('50');
    expect(test.find('[data-field="likelihood"]').dataset.flash).toBe('a');
  });
});
