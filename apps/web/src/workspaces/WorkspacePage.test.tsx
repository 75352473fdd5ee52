import { createMemoryHistory, MemoryRouter, Route } from '@solidjs/router';
import { render } from 'solid-js/web';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Root } from '../app/Root';
import { RequireSession } from '../session/RequireSession';
import { nothing, serve, serveHints } from '../testing/fakeServer';
import { soon } from '../testing/soon';
import type { MapSummary } from './maps';
import WorkspacePage from './WorkspacePage';

const summary = (id: string, title: string, more: Partial<MapSummary> = {}): MapSummary => ({
  id,
  title,
  kind: 'customer-journey',
  state: 'current',
  role: 'owner',
  editedAt: 1,
  editedBy: null,
  createdAt: 1,
  touchpoints: 0,
  organisations: [],
  sharedWith: [],
  findings: { error: 0, warning: 0, info: 0 },
  people: [],
  ...more,
});

let maps: MapSummary[];
let own: string;
let deleted: MapSummary[];
let hints: ReturnType<typeof serveHints>;
let dispose: (() => void) | undefined;

beforeEach(() => {
  own = 'o1';
  maps = [
    summary('m1', 'Laser cutter', { editedAt: 3, findings: { error: 2, warning: 0, info: 0 } }),
    summary('m2', 'Spare part', { editedAt: 2, kind: 'micro-journey' }),
    summary('m3', 'Service contract', { role: 'viewer' }),
  ];
  deleted = [];
  hints = serveHints();
  serve({
    'GET /api/setup': () => ({
      firstRun: false,
      codeNeeded: false,
      signedIn: true,
      signUp: 'invite',
      tldrawLicenseKey: null,
    }),
    'GET /api/me': () => ({
      user: { id: 'u1', name: 'Mara', email: 'mara@halvard.example', kind: 'member' },
      workspaces: [{ id: 'w1', name: 'Halvard', role: 'owner', organisationId: own }],
    }),
    'GET /api/workspaces/w1/maps': () => maps,
    'GET /api/workspaces/w1/organisations': () => [
      { id: 'o1', name: 'Halvard', kind: 'vendor', colour: 1, position: 0 },
      { id: 'o2', name: 'Kobalt Tools', kind: 'partner', colour: 2, position: 1 },
    ],
    'GET /api/shared-maps': () => [],
    'DELETE /api/maps/:id': ({ match }) => {
      deleted = maps.filter(({ id }) => id === match[0]);
      maps = maps.filter(({ id }) => id !== match[0]);
      return nothing();
    },
    'POST /api/maps/:id/restore': () => {
      maps = [...maps, ...deleted];
      return {};
    },
    'POST /api/maps/:id/duplicate': ({ body }) => {
      const { title } = body as { title: string };
      maps = [...maps, summary('m9', title)];
      return Response.json({ id: 'm9' }, { status: 201 });
    },
  });
});
afterEach(() => {
  dispose?.();
  document.body.replaceChildren();
  vi.unstubAllGlobals();
  localStorage.clear();
});

async function open(address = '/workspaces/w1') {
  const history = createMemoryHistory();
  history.set({ value: address });
  dispose = render(
    () => (
      <MemoryRouter root={Root} history={history}>
        <Route component={RequireSession}>
          <Route path="/workspaces/:workspaceId" component={WorkspacePage} />
          <Route path="/maps/:mapId" component={() => <p>A map</p>} />
        </Route>
      </MemoryRouter>
    ),
    document.body,
  );
  await soon(() => expect(document.querySelector('h1')?.textContent).toBe('Maps'));
  await soon(() => expect(document.querySelector('[data-map], section')).not.toBeNull());
  return history;
}
const titles = () => [...document.querySelectorAll('[data-map] h2')].map(({ textContent }) => textContent);
const words = () => document.body.textContent ?? '';
function named(selector: string, name: string): HTMLElement {
  const found = [...document.querySelectorAll<HTMLElement>(selector)].find(
    (element) => (element.getAttribute('aria-label') ?? element.textContent)?.trim() === name,
  );
  if (!found) throw new Error(`No ${selector} called ${name}`);
  return found;
}
const press = (element: Element, key: string) =>
  element.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
async function choose(map: string, action: string): Promise<void> {
  const button = named('button', `More about ${map}`);
  button.focus();
  press(button, 'Enter');
  await soon(() => named('[role="menuitem"]', action));
  press(named('[role="menuitem"]', action), 'Enter');
}

describe('the maps of a workspace', () => {
  it('W3.5 “us” in the side bar is one’s own organisation, for partners too', async () => {
    own = 'o2';
    await open();
    const entries = () =>
      [...document.querySelectorAll('nav [aria-pressed]')].map(({ textContent }) => textContent);
    await soon(() => expect(entries()).toEqual(['Halvard', 'Kobalt Toolsus']));
  });

  it('W3.10 are narrowed by the address, and the address by the filters', async () => {
    const history = await open('/workspaces/w1?kind=lifecycle&sort=title');
    expect(titles()).toEqual(['Laser cutter', 'Service contract']);
    named('button', 'With errors').click();
    await soon(() => expect(titles()).toEqual(['Laser cutter']));
    await soon(() => expect(history.get()).toContain('errors=1'));
    expect(words()).toContain('1 of 3 maps');
    named('button', 'Clear all').click();
    await soon(() => expect(titles()).toHaveLength(3));
    await soon(() => expect(history.get()).toBe('/workspaces/w1?sort=title'));
  });

  it('W3.7 offer to show all where nothing matches', async () => {
    await open('/workspaces/w1?q=elephant');
    expect(words()).toContain('No map matches');
    named('button', 'Show all maps').click();
    await soon(() => expect(titles()).toHaveLength(3));
  });

  it('W3.7 begin with samples, an empty map, a file and a partner where there is none', async () => {
    maps = [];
    await open();
    const beginnings = [
      'Make an empty map',
      'Import a file',
      'Invite a partner',
      'Software through a reseller',
    ];
    for (const beginning of beginnings) expect(words()).toContain(beginning);
  });

  it('W3.9 W10.3 are deleted and brought back, and the focus goes along', async () => {
    await open();
    await choose('Laser cutter', 'Delete');
    await soon(() => expect(titles()).toEqual(['Spare part', 'Service contract']));
    await soon(() => expect(document.activeElement?.textContent).toBe('Spare part'));
    named('button', 'Undo').focus();
    named('button', 'Undo').click();
    await soon(() => expect(titles()).toHaveLength(3));
    await soon(() => expect(document.activeElement?.textContent).toBe('Laser cutter'));
  });

  it('W3.9 ask before others are shut out', async () => {
    maps[0]?.people.push({ id: 'u2', name: 'Jonas', organisationId: null, guest: false });
    await open();
    await choose('Laser cutter', 'Delete');
    await soon(() => expect(words()).toContain('One person has it open and will be shut out.'));
    expect(document.activeElement?.textContent).toBe('Keep it');
    named('button', 'Delete map').click();
    await soon(() => expect(titles()).toHaveLength(2));
  });

  it('W3.1 offer a viewer neither to rename nor to share nor to delete', async () => {
    await open();
    const button = named('button', 'More about Service contract');
    button.focus();
    press(button, 'Enter');
    await soon(() => named('[role="menuitem"]', 'Export'));
    const offered = [...document.querySelectorAll('[role="menuitem"]')].map(({ textContent }) => textContent);
    expect(offered).toEqual(['Open', 'Duplicate', 'Export']);
  });

  it('W3.12 are copied under a title of one’s own', async () => {
    await open();
    await choose('Spare part', 'Duplicate');
    await soon(() => named('button', 'Duplicate'));
    const field = document.querySelector<HTMLInputElement>('input[name="title"]');
    expect(field?.value).toBe('Copy of Spare part');
    named('button', 'Duplicate').click();
    await soon(() => expect(titles()).toContain('Copy of Spare part'));
    expect(words()).toContain('“Copy of Spare part” made');
  });

  it('W12.5 follow what the server says has changed', async () => {
    await open();
    maps = [...maps, summary('m4', 'Made by somebody else')];
    hints.tell('maps', { workspaceId: 'w1', mapId: 'm4' });
    await soon(() => expect(titles()).toContain('Made by somebody else'));
  });

  it('W3.16 tell of partners that see none of them', async () => {
    maps = maps.slice(0, 1);
    await open();
    await soon(() => expect(words()).toContain('Kobalt Tools sees no map yet'));
  });
});
