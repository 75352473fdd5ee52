import { createMemoryHistory, MemoryRouter, Route } from '@solidjs/router';
import { render } from 'solid-js/web';
import { afterEach, expect, it } from 'vitest';
import { soon } from '../testing/soon';
import { HelpProvider, useHelp } from './HelpContext';
import { SHORTCUT_AREAS } from './shortcuts';

let dispose: (() => void) | undefined;
afterEach(() => {
  dispose?.();
  document.body.replaceChildren();
  localStorage.clear();
});

async function open() {
  let help: ReturnType<typeof useHelp> | undefined;
  function Page() {
    help = useHelp();
    return <button type="button">Somewhere</button>;
  }
  dispose = render(
    () => (
      <MemoryRouter
        history={createMemoryHistory()}
        root={(props) => <HelpProvider>{props.children}</HelpProvider>}
      >
        <Route path="/" component={Page} />
      </MemoryRouter>
    ),
    document.body,
  );
  await soon(() => expect(document.querySelector('button')).not.toBeNull());
  document.querySelector('button')?.focus();
  return () => help?.open();
}
const dialog = () => document.querySelector('[role="dialog"]');
const press = (key: string) =>
  document.activeElement?.dispatchEvent(
    new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }),
  );

it('W14.1 opens over the page by a question mark, with every shortcut, and gives the focus back', async () => {
  await open();
  press('?');
  await soon(() => expect(dialog()).not.toBeNull());
  const words = dialog()?.textContent ?? '';
  for (const { title, shortcuts } of SHORTCUT_AREAS) {
    expect(words).toContain(title);
    for (const { does } of shortcuts) expect(words).toContain(does);
  }
  press('?');
  expect(document.querySelectorAll('[role="dialog"]')).toHaveLength(1);
  press('Escape');
  await soon(() => expect(dialog()).toBeNull());
  await soon(() => expect(document.activeElement?.textContent).toBe('Somewhere'));
});

it('W14.2 stays shut by the key once that is switched off, and opens from a menu', async () => {
  localStorage.setItem('journey-canvas.question-mark', 'off');
  const fromMenu = await open();
  press('?');
  expect(dialog()).toBeNull();
  fromMenu();
  await soon(() => expect(dialog()).not.toBeNull());
  expect(dialog()?.querySelector<HTMLInputElement>('[type="checkbox"]')?.checked).toBe(false);
});
