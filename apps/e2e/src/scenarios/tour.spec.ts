import { setUp, signIn, signOut } from '../pages/AccountPages';
import { MapPage } from '../pages/MapPage';
import { WorkspacePage } from '../pages/WorkspacePage';
import { credentials } from '../server/Person';
import { expect, test } from '../test';

const SAMPLE = 'Industrial machine through a distributor';

test('from an empty server to a map that is edited in two windows', async ({ browse }) => {
  const mara = credentials('Mara');
  const { page } = await browse(null);

  await page.goto('/');
  await expect(page).toHaveURL(/\/setup$/);
  await expect(page.getByLabel('Company')).toBeFocused();
  await setUp(page, 'Halvard Machines', mara);
  const workspace = new WorkspacePage(page);
  await workspace.shown();
  await expect(page.getByText('Where does your customer’s journey start?')).toBeVisible();

  await workspace.createFromSample();
  const one = new MapPage(page);
  await one.canvas.drawn();
  await expect(one.title).toHaveValue(SAMPLE);
  await one.saved();

  const { page: other } = await browse(null);
  await other.goto(new URL(page.url()).pathname);
  await signIn(other, mara);
  await expect(other).toHaveURL(page.url());
  const two = new MapPage(other);
  await two.canvas.drawn();
  await two.saved();

  await sees(two, one, 'From the first window');
  await sees(one, two, 'From the second window');

  await one.renameMap('A cutter for thick plate');
  await expect(two.title).toHaveValue('A cutter for thick plate');
  await expect(other).toHaveTitle(/A cutter for thick plate/);
  await one.saved();

  await page.getByRole('link', { name: 'Maps' }).click();
  await workspace.shown();
  const card = workspace.card('A cutter for thick plate');
  await expect(card).toBeVisible();
  const thumbnail = card.locator('img').first();
  await expect
    .poll(() => thumbnail.evaluate((image: HTMLImageElement) => image.naturalWidth))
    .toBeGreaterThan(0);

  await signOut(page, 'Mara');
  await signIn(page, mara);
  await workspace.shown();
  await card.getByRole('link').click();
  await one.canvas.drawn();
  await one.canvas.expectTitle('quote', 'From the second window');
});

/** What the one does, the other sees: pointer, selection, a drag under way, and its outcome. */
async function sees(witness: MapPage, actor: MapPage, title: string): Promise<void> {
  const { canvas } = actor;
  const at = await canvas.middleOf(canvas.touchpoint('payback'));
  await actor.page.mouse.move(at.x, at.y, { steps: 3 });
  await expect(witness.canvas.cursorOf('Mara')).toBeVisible();

  await canvas.select('payback');
  await expect(witness.canvas.outlinesOf('Mara')).toHaveCount(1);

  const stage = (await canvas.isInStage('callback', 'consideration')) ? 'awareness' : 'consideration';
  await canvas.carry('callback', await canvas.under(stage === 'awareness' ? 'neighbour' : 'payback'));
  await expect(witness.canvas.ghost('Mara', 'callback')).toBeVisible();
  await canvas.letGo();
  await expect(witness.canvas.ghost('Mara', 'callback')).toHaveCount(0);
  await witness.canvas.expectInStage('callback', stage);

  await canvas.rename('quote', title);
  await witness.canvas.expectTitle('quote', title);
  await actor.saved();
}
