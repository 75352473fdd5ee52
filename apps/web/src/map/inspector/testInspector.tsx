import { type LiveJourney, liveJourney } from '@journey-canvas/journey';
import { createSignal, type JSX } from 'solid-js';
import { render } from 'solid-js/web';
import * as Y from 'yjs';
import type { Toast } from '../../ui/toastQueue';
import { type OrganisationView, organisationViews } from '../../workspaces/organisations';
import { createTestMap, type TestMap } from '../testMap';
import { createInspector, type InspectorState, type InspectorSurroundings } from './createInspector';
import { InspectorProvider } from './InspectorContext';

export const VENDOR = '018f0000-0000-7000-8000-000000000001';
export const PARTNER = '018f0000-0000-7000-8000-000000000002';

export const ORGANISATIONS: readonly OrganisationView[] = organisationViews([
  { id: VENDOR, name: 'Halvard Machines', kind: 'vendor', colour: null, position: 0 },
  { id: PARTNER, name: 'Nordwerk Distribution', kind: 'partner', colour: null, position: 1 },
]);

/** An inspector of a test map, in a document; for tests. */
export interface TestInspector {
  readonly map: TestMap;
  readonly live: LiveJourney;
  readonly inspector: InspectorState;
  readonly toasts: Toast[];
  readonly told: Readonly<Record<string, unknown>>[];
  readonly gone: string[];
  /** Somebody else's copy of the document, in which they edit. */
  readonly other: Y.Doc;
  /** Brings what both did to both. */
  sync(): void;
  find(selector: string): HTMLElement;
  all(selector: string): HTMLElement[];
  /** The control with this accessible name. */
  named<E extends HTMLElement = HTMLElement>(name: string): E;
  text(): string;
  dispose(): void;
}

interface Setting extends Partial<InspectorSurroundings> {
  map?: TestMap;
  readOnly?: boolean;
}

/** Draws part of an inspector. The reading follows every edit at once. */
export function drawInspector(
  content: (test: Omit<TestInspector, 'dispose'>) => JSX.Element,
  setting: Setting = {},
): TestInspector {
  const map = setting.map ?? createTestMap();
  const { doc } = map.editor;
  const live = liveJourney(doc);
  const other = new Y.Doc();
  const toasts: Toast[] = [];
  const told: Readonly<Record<string, unknown>>[] = [];
  const gone: string[] = [];
  const root = document.createElement('div');
  document.body.append(root);
  let test!: Omit<TestInspector, 'dispose'>;
  const sync = () => {
    Y.applyUpdate(other, Y.encodeStateAsUpdate(doc, Y.encodeStateVector(other)));
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(other, Y.encodeStateVector(doc)));
  };
  sync();
  const stop = render(() => {
    const [reading, setReading] = createSignal(live.current());
    const [sections, setSections] = createSignal<Readonly<Record<string, boolean>>>({});
    const { map: _, readOnly, ...rest } = setting;
    const inspector = createInspector(
      {
        reading,
        editor: () => (readOnly ? null : map.editor),
        live,
        doc,
        organisations: () => ORGANISATIONS,
        findings: () => [],
        peers: () => [],
        tell: (fields) => told.push(fields),
        members: () => [],
        maps: () => [],
        goTo: (reference) => gone.push(`${reference.kind}:${reference.id}`),
        showOnMap: () => {},
        copyAddress: () => {},
        toast: (toast) => toasts.push(toast),
        today: () => '2026-03-14',
        ...rest,
      },
      {
        isOpen: (section, standard) => sections()[section] ?? standard,
        setOpen: (section, open) => setSections((known) => ({ ...known, [section]: open })),
      },
    );
    // As on the page, where a reading comes a frame after what it reads.
    live.subscribe((current) => setReading(current()));
    const find = (selector: string) => {
      const found = document.querySelector<HTMLElement>(selector);
      if (!found) throw new Error(`No ${selector} in ${document.body.innerHTML.slice(0, 2000)}`);
      return found;
    };
    test = {
      map,
      live,
      inspector,
      toasts,
      told,
      gone,
      other,
      sync,
      find,
      all: (selector) => [...document.querySelectorAll<HTMLElement>(selector)],
      named: <E extends HTMLElement>(name: string) => controlNamed(name) as E,
      text: () => document.body.textContent ?? '',
    };
    return <InspectorProvider value={inspector}>{content(test)}</InspectorProvider>;
  }, root);
  return {
    ...test,
    dispose() {
      stop();
      root.remove();
      document.body.replaceChildren();
    },
  };
}

const CONTROLS = 'button, input, textarea, [role="option"], [role="listbox"], fieldset';

function controlNamed(name: string): HTMLElement {
  const controls = [...document.querySelectorAll<HTMLElement>(CONTROLS)];
  const found = controls.find((control) => nameOf(control) === name);
  if (!found) throw new Error(`No control “${name}” among: ${controls.map(nameOf).join(' | ')}`);
  return found;
}

/** As a screen reader would say it, as far as these tests need. */
export function nameOf(control: Element): string {
  const label = control.getAttribute('aria-label');
  if (label) return label;
  const ids = control.getAttribute('aria-labelledby');
  if (ids) {
    return ids
      .split(' ')
      .map((id) => document.getElementById(id)?.textContent?.trim() ?? '')
      .join(' ');
  }
  const own = control.id && document.querySelector(`label[for="${control.id}"]`);
  if (own) return own.textContent?.trim() ?? '';
  return (control.closest('label') ?? control).textContent?.trim() ?? '';
}

/** Types as a person does: letter by letter, each an input event. */
export function typeInto(field: HTMLInputElement | HTMLTextAreaElement, text: string): void {
  field.focus();
  for (const letter of text) {
    const at = field.selectionStart ?? field.value.length;
    field.setRangeText(letter, at, field.selectionEnd ?? at, 'end');
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  }
}

/** Puts something else into a field. */
export function fill(field: HTMLInputElement | HTMLTextAreaElement, text: string): void {
  field.focus();
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
}

export function press(target: Element, key: string, more: KeyboardEventInit = {}): KeyboardEvent {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more });
  target.dispatchEvent(event);
  return event;
}

/** Lets what waits for the end of this task happen. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 5; turn++) await Promise.resolve();
}

/** Opens a picker and chooses an option by its words. */
export async function pick(
  test: Pick<TestInspector, 'named' | 'all'>,
  button: HTMLElement,
  option: string,
): Promise<void> {
  button.click();
  await settle();
  const options = test.all('[role="option"]');
  const found = options.find((candidate) => candidate.textContent?.trim().startsWith(option));
  if (!found)
    throw new Error(`No option “${option}” among: ${options.map((one) => one.textContent).join(' | ')}`);
  found.click();
  await settle();
}
