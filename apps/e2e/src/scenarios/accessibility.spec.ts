import type { Page } from '@playwright/test';
import { expectAccessible } from '../browser/expectAccessible';
import { MapPage } from '../pages/MapPage';
import { WorkspacePage } from '../pages/WorkspacePage';
import { PHONE, stateOpener } from '../states/openState';
import { STATE_GROUPS } from '../states/states';
import { seedWorld } from '../states/World';
import { expect, test } from '../test';

// There are many: both workers take part.
test.describe.configure({ mode: 'parallel' });

test('set-up and sign-in', async ({ browse }) => {
  const { page } = await browse(null);
  await page.goto('/setup');
  await expect(page.getByRole('button', { name: 'Create workspace' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Create workspace' }).click();
  await expect(page.getByLabel('Company')).toHaveAttribute('aria-invalid', 'true');
  await expectAccessible(page);
  await page.goto('/sign-in');
  await expect(page.getByRole('button', { name: 'Sign in' })).toBeVisible();
  await expectAccessible(page);
});

for (const theme of ['light', 'dark'] as const) {
  for (const viewport of [undefined, PHONE]) {
    const size = viewport ? 'on a phone' : 'on a desk';

    test(`workspace, empty and full, and the new map’s dialog, ${theme}, ${size}`, async ({
      owner,
      browse,
    }) => {
      const { page } = await browse(owner, viewport);
      await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
      const workspace = new WorkspacePage(page);
      await page.goto('/');
      await workspace.shown();
      await expect(page.getByRole('button', { name: 'Make an empty map' })).toBeVisible();
      await expectAccessible(page);
      await workspace.openNewMap();
      await expectAccessible(page);
      await page.keyboard.press('Escape');
      await owner.makeMap('A machine', 'industrial-distributor');
      await owner.makeMap('Nothing yet');
      await page.reload();
      await expect(workspace.card('A machine')).toBeVisible();
      await expectAccessible(page);
    });

    for (const [where, states] of Object.entries(STATE_GROUPS)) {
      test(`every state ${where}, ${theme}, ${size}`, async ({ owner, browse, expected }) => {
        test.setTimeout(300_000);
        // What ended, is refused, or does not belong to whoever looks.
        expected.push(/status of 4(0[349]|10|22)/, /WebSocket/);
        const open = stateOpener(browse, await seedWorld(owner), { theme, viewport });
        for (const state of states)
          await test.step(state.name, async () => expectAccessible(await open(state)));
      });
    }
  }
}

/** Presses Tab until the focus is where it is wanted. */
async function tabTo(
  page: Page,
  name: string | RegExp,
  role: Parameters<Page['getByRole']>[0],
): Promise<void> {
  const wanted = page.getByRole(role, { name, exact: true }).first();
  await expect(wanted).toBeAttached();
  for (let presses = 0; presses < 80; presses++) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not reach ${role} "${name}"`);
}

test('by keyboard alone: sign in, open a map, rename a touchpoint, follow a finding', async ({
  owner,
  browse,
}) => {
  const mapId = await owner.makeMap('A machine', 'industrial-distributor');
  const { page } = await browse(null);
  const { keyboard } = page;
  await page.goto('/');
  await tabTo(page, 'E-mail', 'textbox');
  await keyboard.type(owner.credentials.email);
  await keyboard.press('Tab');
  await keyboard.type(owner.credentials.password);
  await keyboard.press('Enter');

  await tabTo(page, 'A machine', 'link');
  await keyboard.press('Enter');
  const map = new MapPage(page);
  await map.canvas.drawn();
  await map.saved();
  await tabTo(page, 'Map', 'radio');
  await keyboard.press('ArrowRight');
  await expect(page.getByRole('radio', { name: 'Outline' })).toBeChecked();

  await tabTo(page, 'See it cut at the trade show', 'button');
  await keyboard.press('F2');
  await expect(map.outline.field).toBeFocused();
  await keyboard.type('See it cut');
  await keyboard.press('Enter');
  await expect(map.outline.title('trade-show')).toBeFocused();
  await expect(map.outline.title('trade-show')).toHaveText('See it cut');

  // A new touchpoint has no owner and no way out: that is found.
  await tabTo(page, 'Add a touchpoint to Advocacy', 'button');
  await keyboard.press('Enter');
  await keyboard.type('Tell a friend');
  await keyboard.press('Enter');
  await keyboard.press('Escape');
  await tabTo(page, /Tell a friend.* has no owner|no-owner/, 'button');
  await keyboard.press('Enter');
  await expect(page.locator('[data-outline-title]', { hasText: 'Tell a friend' })).toBeFocused();
  await map.saved();
  const titles = (await owner.journey(mapId)).touchpoints.map(({ title }) => title);
  expect(titles).toEqual(expect.arrayContaining(['See it cut', 'Tell a friend']));
});
