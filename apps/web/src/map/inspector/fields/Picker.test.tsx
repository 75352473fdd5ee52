import { createSignal } from 'solid-js';
import { render } from 'solid-js/web';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fill, press, settle } from '../testInspector';
import { Picker, type PickerOption } from './Picker';

const FEW: PickerOption[] = ['Open', 'In progress', 'Done'].map((label) => ({
  value: label.toLowerCase(),
  label,
}));
const MANY: PickerOption[] = Array.from({ length: 12 }, (_, index) => ({
  value: `t${index}`,
  label: `Step ${index}`,
}));

let stop = () => {};
let chosen: (string | null)[];
let value: () => string | null;
const button = () => document.querySelector('button') as HTMLButtonElement;
const options = () => [...document.querySelectorAll<HTMLElement>('[role="option"]')];
const listbox = () => document.querySelector<HTMLElement>('[role="listbox"]');
const search = () => document.querySelector<HTMLInputElement>('[role="combobox"]');
const active = () => {
  const id = (search() ?? listbox())?.getAttribute('aria-activedescendant');
  return id ? document.getElementById(id)?.textContent : null;
};

function draw(props: Partial<Parameters<typeof Picker>[0]> = {}): void {
  const [now, setNow] = createSignal<string | null>(props.value ?? null);
  value = now;
  stop = render(
    () => (
      <Picker
        label="Status"
        options={FEW}
        placeholder="Not set"
        {...props}
        value={now()}
        onChange={(next) => {
          chosen.push(next);
          setNow(next);
        }}
      />
    ),
    document.body,
  );
}
async function openList(): Promise<void> {
  button().click();
  await settle();
}

/** The list goes when the popover has drawn its end. */
const closed = () => vi.waitFor(() => expect(listbox()).toBeNull());

beforeEach(() => {
  chosen = [];
});
afterEach(() => {
  stop();
  document.body.replaceChildren();
});

describe('a picker', () => {
  it('W42.4 says what is chosen, and opens a list with it ticked', async () => {
    draw({ value: 'done' });
    expect(button().getAttribute('aria-label')).toBe('Status: Done');
    expect(listbox()).toBeNull();
    await openList();
    expect(options().map((option) => option.getAttribute('aria-selected'))).toEqual([
      'false',
      'false',
      'true',
    ]);
    expect(document.activeElement).toBe(listbox());
    expect(active()).toBe('Done');
  });

  it('W42.7 is worked by keys alone in a short list: arrows, letters, Enter', async () => {
    draw({ none: 'Not set' });
    press(button(), 'ArrowDown');
    await settle();
    press(listbox() as HTMLElement, 'i');
    expect(active()).toBe('In progress');
    press(listbox() as HTMLElement, 'ArrowDown');
    press(listbox() as HTMLElement, 'Enter');
    await settle();
    expect([chosen, value()]).toEqual([['done'], 'done']);
    await closed();
    expect(button().getAttribute('aria-label')).toBe('Status: Done');
  });

  it('W42.6 takes the choice away where that is offered', async () => {
    draw({ value: 'open', none: 'Not set' });
    await openList();
    options().at(-1)?.click();
    await settle();
    expect(chosen).toEqual([null]);
    expect(button().getAttribute('aria-label')).toBe('Status: Not set');
  });

  it('W42.4 writes nothing when what is chosen is chosen again', async () => {
    draw({ value: 'open' });
    await openList();
    options()[0]?.click();
    await settle();
    expect(chosen).toEqual([]);
  });

  it('W42.4 searches a long list', async () => {
    draw({ options: MANY });
    await openList();
    const field = search() as HTMLInputElement;
    expect(document.activeElement).toBe(field);
    fill(field, '11');
    expect(options().map((option) => option.textContent)).toEqual(['Step 11']);
    press(field, 'Enter');
    await settle();
    expect(chosen).toEqual(['t11']);
  });

  it('W42.5 takes words of one’s own, and says when they are too long', async () => {
    draw({ own: 5 });
    await openList();
    const field = search() as HTMLInputElement;
    fill(field, 'Abroad');
    expect(document.querySelector('[role="alert"]')?.textContent).toBe('At most 5 letters; this is 6.');
    press(field, 'Enter');
    await settle();
    expect(chosen).toEqual([]);
    fill(field, 'Later');
    press(field, 'Enter');
    await settle();
    expect(chosen).toEqual(['Later']);
  });

  it('W42.7 closes with Esc, the choice as it was', async () => {
    draw({ value: 'open' });
    await openList();
    press(listbox() as HTMLElement, 'Escape');
    await closed();
    expect(chosen).toEqual([]);
  });
});
