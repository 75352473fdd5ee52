import { expect, type Page } from '@playwright/test';
import { Comments } from '../pages/Comments';
import { FilesDialogs } from '../pages/FilesDialogs';
import { FreeShapes } from '../pages/FreeShapes';
import { Inspector } from '../pages/Inspector';
import { MapPage } from '../pages/MapPage';
import { ShareDialog } from '../pages/ShareDialog';
import { WorkspacePage } from '../pages/WorkspacePage';
import { must } from '../server/must';
import type { World } from './World';

type Actor = 'mara' | 'jonas' | 'noor' | 'ilse' | 'tess';

/** Something of the product that one can look at. */
export interface State {
  readonly name: string;
  /** Who looks; null: nobody is signed in. */
  readonly as: Actor | null;
  /** Brings it up, and waits until all of it is there. */
  open(page: Page, world: World, phone: boolean): Promise<void>;
}

const heading = (page: Page, name: string | RegExp) =>
  expect(page.getByRole('heading', { name }).first()).toBeVisible();

async function openCanvas(page: Page, mapId: string, at = ''): Promise<MapPage> {
  const map = new MapPage(page);
  await page.goto(`/maps/${mapId}${at}`);
  await map.showMap();
  await map.canvas.settled();
  return map;
}

/** What is selected by the address; on a phone its sheet is opened. */
async function openDetails(page: Page, mapId: string, kind: string, id: string): Promise<void> {
  await openCanvas(page, mapId, `?at=${kind}:${id}`);
  const inspector = new Inspector(page);
  const peek = page.getByRole('button', { name: /Details$/ });
  await expect(inspector.root.or(peek).first()).toBeVisible();
  if (!(await inspector.root.isVisible())) await peek.click();
  await inspector.shows(kind, id);
}

async function openHome(page: Page): Promise<WorkspacePage> {
  const home = new WorkspacePage(page);
  await page.goto('/');
  await home.shown();
  await expect(home.card('Software through a reseller')).toBeVisible();
  return home;
}

const OUTSIDE: readonly State[] = [
  {
    name: 'sign-in',
    as: null,
    open: async (page) => {
      await page.goto('/sign-in');
      await heading(page, 'Sign in');
    },
  },
  {
    name: 'invitation',
    as: null,
    open: async (page, { invitation }) => {
      await page.goto(invitation);
      await heading(page, 'Join Halvard Machines');
    },
  },
  {
    name: 'invitation-ended',
    as: null,
    open: async (page, { endedInvitation }) => {
      await page.goto(endedInvitation);
      await heading(page, 'This invitation was taken back');
    },
  },
  {
    name: 'invitation-for-members',
    as: 'jonas',
    open: async (page, { invitation }) => {
      await page.goto(invitation);
      await page.getByRole('button', { name: 'Join as Jonas' }).click();
      await expect(page.getByText('You already belong to')).toBeVisible();
    },
  },
  {
    name: 'join',
    as: null,
    open: async (page, { link }) => {
      await page.goto(link);
      await expect(page.getByRole('button', { name: 'Join as a guest' })).toBeVisible();
    },
  },
  {
    name: 'join-ended',
    as: null,
    open: async (page, { endedLink }) => {
      await page.goto(endedLink);
      await heading(page, 'This link was taken back');
    },
  },
  {
    name: 'not-found',
    as: 'mara',
    open: async (page) => {
      await page.goto('/nowhere/at/all');
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    },
  },
  {
    name: 'help',
    as: null,
    open: async (page) => {
      await page.goto('/help');
      await heading(page, 'What the signs mean');
    },
  },
];

const WORKSPACE: readonly State[] = [
  { name: 'maps', as: 'mara', open: async (page) => void (await openHome(page)) },
  {
    name: 'maps-nothing-found',
    as: 'mara',
    open: async (page, { workspaceId }) => {
      await page.goto(`/workspaces/${workspaceId}?q=zeppelin`);
      await expect(page.getByRole('button', { name: /Clear|Show all/ }).first()).toBeVisible();
    },
  },
  {
    name: 'maps-of-a-partner',
    as: 'jonas',
    open: async (page) => {
      await page.goto('/');
      await expect(new WorkspacePage(page).card('Industrial machine through a distributor')).toBeVisible();
    },
  },
  {
    name: 'new-map',
    as: 'mara',
    open: async (page) => (await openHome(page)).openNewMap(),
  },
  {
    name: 'import-preview',
    as: 'mara',
    open: async (page, { mara, machine }) => {
      const file = JSON.stringify(await mara.journey(machine));
      await openHome(page);
      const files = new FilesDialogs(page);
      await files.openImport();
      await files.chooseFile('machine.json', Buffer.from(file));
      await expect(files.importDialog.getByRole('button', { name: 'Import map' })).toBeVisible();
    },
  },
  {
    name: 'import-faults',
    as: 'mara',
    open: async (page, { mara, machine }) => {
      const journey = await mara.journey(machine);
      const touchpoints = journey.touchpoints.map((one) => ({ ...one, emotion: 9, title: 7 }));
      await openHome(page);
      const files = new FilesDialogs(page);
      await files.openImport();
      await files.chooseFile('machine.json', Buffer.from(JSON.stringify({ ...journey, touchpoints })));
      await expect(files.importDialog.getByText('Must be at most 2.').first()).toBeVisible();
    },
  },
  {
    name: 'export',
    as: 'mara',
    open: async (page) => {
      await (await openHome(page)).choose('Software through a reseller', 'Export');
      await expect(page.getByRole('dialog', { name: 'Export map' })).toBeVisible();
    },
  },
  {
    name: 'deleted-maps',
    as: 'mara',
    open: async (page, { workspaceId }) => {
      await page.goto(`/workspaces/${workspaceId}/deleted`);
      await expect(page.getByRole('button', { name: 'Restore Try-out' })).toBeVisible();
    },
  },
  {
    name: 'members',
    as: 'mara',
    open: async (page, { workspaceId }) => {
      await page.goto(`/workspaces/${workspaceId}/members`);
      await expect(page.getByText('ruben@nordwerk.example')).toBeVisible();
      await page.getByText(/^Earlier invitations/).click();
    },
  },
  {
    name: 'members-for-members',
    as: 'jonas',
    open: async (page, { workspaceId }) => {
      await page.goto(`/workspaces/${workspaceId}/members`);
      await expect(page.getByText('Priya').first()).toBeVisible();
    },
  },
  {
    name: 'invite',
    as: 'mara',
    open: async (page, { workspaceId }) => {
      await page.goto(`/workspaces/${workspaceId}/members`);
      await page.getByRole('button', { name: 'Invite', exact: true }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel('E-mail (optional)').fill('nobody');
      await dialog.getByRole('button', { name: 'Make the link' }).click();
      await expect(dialog.getByText('Choose whom they act for.')).toBeVisible();
    },
  },
  {
    name: 'remove-member',
    as: 'mara',
    open: async (page, { workspaceId }) => {
      await page.goto(`/workspaces/${workspaceId}/members`);
      await page.getByRole('button', { name: 'Remove Jonas' }).click();
      await expect(page.getByRole('button', { name: 'Keep them' })).toBeFocused();
    },
  },
  {
    name: 'shared-with-me',
    as: 'tess',
    open: async (page) => {
      await page.goto('/');
      await heading(page, 'Shared with you');
      await expect(page.getByRole('link', { name: /Software through/ })).toBeVisible();
    },
  },
];

const MAP: readonly State[] = [
  { name: 'map', as: 'mara', open: async (page, { machine }) => void (await openCanvas(page, machine)) },
  {
    name: 'map-of-software',
    as: 'mara',
    open: async (page, { software }) => void (await openCanvas(page, software)),
  },
  {
    name: 'map-empty',
    as: 'mara',
    open: async (page, { empty }) => void (await openCanvas(page, empty)),
  },
  {
    name: 'outline',
    as: 'mara',
    open: async (page, { machine }) => {
      await page.goto(`/maps/${machine}`);
      await new MapPage(page).showOutline();
    },
  },
  {
    name: 'free-shapes',
    as: 'mara',
    open: async (page, { machine, note }, phone) => {
      const { canvas } = await openCanvas(page, machine);
      const shapes = new FreeShapes(canvas);
      if (phone) return;
      await shapes.makeRoom();
      await canvas.click(canvas.root.locator(`[data-journey-id="${note}"]`));
      await expect(shapes.bar).toBeVisible();
    },
  },
  {
    name: 'comments',
    as: 'mara',
    open: async (page, { machine }) => {
      await openCanvas(page, machine);
      await new Comments(page).openList();
      await expect(page.getByText('Room for the second workshop')).toBeVisible();
    },
  },
  {
    name: 'conversation',
    as: 'mara',
    open: async (page, { machine, thread }, phone) => {
      await page.goto(`/maps/${machine}?thread=${thread}`);
      // A phone shows the outline first, and the sheet over it.
      if (!phone) await new MapPage(page).canvas.settled();
      await expect(new Comments(page).comment('We bought elsewhere')).toBeVisible();
    },
  },
  ...(['touchpoint:quote', 'stage:consideration', 'lane:steps'] as const).map((at) => {
    const [kind = '', id = ''] = at.split(':');
    return {
      name: `inspector-${kind}`,
      as: 'mara' as const,
      open: (page: Page, { machine }: World) => openDetails(page, machine, kind, id),
    };
  }),
  {
    name: 'inspector-path',
    as: 'mara',
    open: async (page, { mara, machine }) => {
      const { paths } = await mara.journey(machine);
      const path = must(
        paths.find(({ route }) => route.kind === 're-entry'),
        'a re-entry',
      );
      await openDetails(page, machine, 'path', path.id);
    },
  },
  {
    name: 'inspector-card',
    as: 'mara',
    open: async (page, { mara, machine }) => {
      const { cards } = await mara.journey(machine);
      await openDetails(
        page,
        machine,
        'card',
        must(
          cards.find(({ kind }) => kind === 'action'),
          'an action',
        ).id,
      );
    },
  },
  {
    name: 'inspector-free',
    as: 'mara',
    open: (page, { machine, note }) => openDetails(page, machine, 'free', note),
  },
  {
    name: 'inspector-for-viewers',
    as: 'tess',
    open: (page, { machine }) => openDetails(page, machine, 'touchpoint', 'quote'),
  },
  {
    name: 'map-details',
    as: 'mara',
    open: async (page, { machine }) => {
      await openCanvas(page, machine);
      await page.getByRole('button', { name: 'More about this map' }).click();
      await page.getByRole('menuitem', { name: 'Map details' }).click();
      await expect(new Inspector(page).root).toBeVisible();
    },
  },
  {
    name: 'map-menu',
    as: 'mara',
    open: async (page, { machine }) => {
      await openCanvas(page, machine);
      await page.getByRole('button', { name: 'More about this map' }).click();
      await expect(page.getByRole('menuitem', { name: 'Map details' })).toBeVisible();
    },
  },
  {
    name: 'share',
    as: 'mara',
    open: async (page, { machine }, phone) => {
      await openCanvas(page, machine);
      const sharing = new ShareDialog(page);
      if (phone) {
        await page.getByRole('button', { name: 'More about this map' }).click();
        await page.getByRole('menuitem', { name: 'Share' }).click();
      } else await sharing.open();
      await expect(sharing.root.getByRole('button', { name: 'Revoke', exact: true }).first()).toBeVisible();
    },
  },
  {
    name: 'share-for-editors',
    as: 'jonas',
    open: async (page, { machine }, phone) => {
      await openCanvas(page, machine);
      if (phone) {
        await page.getByRole('button', { name: 'More about this map' }).click();
        await page.getByRole('menuitem', { name: 'Share' }).click();
      } else await new ShareDialog(page).open();
      await expect(page.getByText('Only its owners change who has this map.')).toBeVisible();
    },
  },
  {
    name: 'help-dialog',
    as: 'mara',
    open: async (page, { machine }) => {
      await openCanvas(page, machine);
      await page.getByRole('button', { name: 'More about this map' }).click();
      await page.getByRole('menuitem', { name: 'Help and shortcuts' }).click();
      await expect(page.getByRole('dialog', { name: 'Help' })).toBeVisible();
    },
  },
  {
    name: 'deleted-in-map',
    as: 'mara',
    open: async (page, { machine }) => {
      await openCanvas(page, machine);
      await page.getByRole('button', { name: 'More about this map' }).click();
      await page.getByRole('menuitem', { name: 'Recently deleted' }).click();
      await heading(page, 'Recently deleted');
    },
  },
  {
    name: 'guest',
    as: 'noor',
    open: async (page, { machine }) => void (await openCanvas(page, machine)),
  },
  {
    name: 'refused',
    as: 'ilse',
    open: async (page, { lostMap }) => {
      await page.goto(`/maps/${lostMap}`);
      await heading(page, 'The link you came by was taken back');
    },
  },
];

export const STATE_GROUPS = {
  'outside and in the help': OUTSIDE,
  'in a workspace': WORKSPACE,
  'on a map': MAP,
} as const;
export const STATES: readonly State[] = Object.values(STATE_GROUPS).flat();
