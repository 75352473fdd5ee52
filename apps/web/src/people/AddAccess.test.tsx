import { render } from 'solid-js/web';
import { afterEach, expect, it, vi } from 'vitest';
import { organisationViews } from '../workspaces/organisations';
import { AddAccess } from './AddAccess';
import type { ShareFacts } from './shareAccess';

const organisations = organisationViews([
  { id: 'halvard', name: 'Halvard', kind: 'vendor', colour: 1, position: 0 },
  { id: 'nordwerk', name: 'Nordwerk', kind: 'partner', colour: 2, position: 1 },
]);
const facts: ShareFacts = {
  organisationId: 'halvard',
  createdBy: null,
  organisations,
  members: [
    { userId: 'jonas', name: 'Jonas', email: null, role: 'member', organisationId: 'nordwerk' },
    { userId: 'mara', name: 'Mara', email: null, role: 'owner', organisationId: 'halvard' },
  ],
  grants: [],
};

let dispose: (() => void) | undefined;
afterEach(() => {
  dispose?.();
  document.body.replaceChildren();
});

function shown() {
  const onAdd = vi.fn();
  dispose = render(() => <AddAccess facts={facts} onAdd={onAdd} />, document.body);
  const field = document.querySelector<HTMLInputElement>('[role="combobox"]');
  if (!field) throw new Error('No field');
  return {
    onAdd,
    field,
    press: (key: string) => {
      const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
      field.dispatchEvent(event);
    },
    search(words: string) {
      field.value = words;
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    },
    options: () => [...document.querySelectorAll('[role="option"]')].map(({ textContent }) => textContent),
    active: () => document.getElementById(field.getAttribute('aria-activedescendant') ?? '')?.textContent,
  };
}

it('W23.2 walks what it finds by arrows, adds by Enter, and starts anew', () => {
  const { press, onAdd, options, active, field } = shown();
  expect(field.getAttribute('aria-expanded')).toBe('false');
  press('ArrowDown');
  expect(options()).toHaveLength(4);
  press('ArrowDown');
  expect(active()).toContain('Nordwerk');
  press('Enter');
  expect(onAdd).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ id: 'nordwerk' }), 'editor');
  expect(field.getAttribute('aria-expanded')).toBe('false');
});

it('W23.2 says of whom has it already that they do, and adds nothing', () => {
  const { press, search, onAdd, options } = shown();
  search('mara');
  expect(options()).toEqual(['Marahas every map']);
  press('Enter');
  expect(onAdd).not.toHaveBeenCalled();
});

it('W23.2 closes the list by Esc, and leaves a second Esc to the dialog', () => {
  const { press, search, options } = shown();
  const heard = vi.fn();
  document.addEventListener('keydown', heard);
  search('nord');
  press('Escape');
  expect(options()).toEqual([]);
  expect(heard).not.toHaveBeenCalled();
  press('Escape');
  expect(heard).toHaveBeenCalledOnce();
  document.removeEventListener('keydown', heard);
});
