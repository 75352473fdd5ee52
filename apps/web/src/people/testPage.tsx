import { MemoryRouter, Route } from '@solidjs/router';
import { QueryClient, QueryClientProvider } from '@tanstack/solid-query';
import type { JSX } from 'solid-js';
import { render } from 'solid-js/web';
import { vi } from 'vitest';
import { ToastProvider } from '../ui/Toasts';

interface Answer {
  status: number;
  body?: unknown;
}

interface Asked {
  method: string;
  path: string;
  body: unknown;
}

/** Shows a part of a page in the document, with a server that answers what a test says. */
export function testPage(part: () => JSX.Element, answer: (asked: Asked) => Answer) {
  const asked: Asked[] = [];
  vi.stubGlobal('fetch', async (path: string, init: RequestInit) => {
    const request = {
      method: init.method ?? 'GET',
      path,
      body: typeof init.body === 'string' ? JSON.parse(init.body) : undefined,
    };
    asked.push(request);
    const { status, body } = answer(request);
    return new Response(body === undefined ? null : JSON.stringify(body), { status });
  });
  const client = new QueryClient({
    defaultOptions: { queries: { retry: false }, mutations: { retry: false } },
  });
  const dispose = render(
    () => (
      <MemoryRouter
        root={(props) => (
          <QueryClientProvider client={client}>
            <ToastProvider>{props.children}</ToastProvider>
          </QueryClientProvider>
        )}
      >
        <Route path="*" component={part} />
      </MemoryRouter>
    ),
    document.body,
  );
  return {
    /** What was asked of the server, in order; reading left out. */
    written: () => asked.filter(({ method }) => method !== 'GET'),
    dispose() {
      dispose();
      client.clear();
      document.body.replaceChildren();
      vi.unstubAllGlobals();
    },
  };
}

const named = (element: Element) =>
  element.getAttribute('aria-label') ?? element.textContent?.trim().replace(/\s+/g, ' ') ?? '';

/** The button whose name begins so. */
export function button(name: string): HTMLElement {
  const all = [...document.querySelectorAll<HTMLElement>('button')];
  const found = all.find((candidate) => named(candidate).startsWith(name));
  if (!found) throw new Error(`No button "${name}" among: ${all.map(named).join(' | ')}`);
  return found;
}

/** The field with this label. */
export function field(label: string): HTMLInputElement {
  const found = [...document.querySelectorAll('label')].find(({ textContent }) =>
    textContent?.startsWith(label),
  );
  const input = found && document.getElementById(found.htmlFor);
  if (!input) throw new Error(`No field "${label}"`);
  return input as HTMLInputElement;
}

export function type(into: HTMLInputElement, text: string): void {
  into.value = text;
  into.dispatchEvent(new InputEvent('input', { bubbles: true }));
}

/** Opens a menu as the keyboard does, and waits for what is in it. */
export async function openMenu(name: string): Promise<void> {
  button(name).focus();
  button(name).dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
  await vi.waitFor(() => {
    if (!document.querySelector('[role="menu"]')) throw new Error('No menu yet');
  });
}

/** Chooses in an open menu, by the keyboard. */
export function choose(name: string): void {
  const items = [...document.querySelectorAll<HTMLElement>('[role^="menuitem"]')];
  const item = items.find((candidate) => named(candidate).startsWith(name));
  if (!item) throw new Error(`No "${name}" among: ${items.map(named).join(' | ')}`);
  item.focus();
  item.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
}

export function text(): string {
  return document.body.textContent ?? '';
}
