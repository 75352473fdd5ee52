import { setUp } from '../pages/AccountPages';
import { Comments } from '../pages/Comments';
import { MapPage } from '../pages/MapPage';
import { MembersPage } from '../pages/MembersPage';
import { ShareDialog } from '../pages/ShareDialog';
import { WorkspacePage } from '../pages/WorkspacePage';
import { expectPowerless } from '../server/forgeries';
import { must } from '../server/must';
import { credentials, Person } from '../server/Person';
import { syncUrl, upgradeStatus } from '../server/Socket';
import { expect, test } from '../test';

const A_SECOND = { timeout: 1_000 };
const SAID = 'Nine days is what customers tell us';
const ANSWERED = 'Both, and we wait for the delivery date';
const BY_GUEST = 'We bought elsewhere because of it';

// As it is in the field: nobody gets in without being asked.
test.use({ environment: { SIGN_UP: 'invite' } });
// A day is long: six browsers one after the other.
test.setTimeout(240_000);

test('a day: vendor, partner and a guest of a workshop', async ({ browse, server, expected }) => {
  // Morning: Mara sets up, makes a map, and invites somebody of a partner.
  const { page: maraPage, context: maraContext } = await browse(null);
  await maraPage.goto('/');
  await setUp(maraPage, 'Halvard Machines', credentials('Mara'));
  const home = new WorkspacePage(maraPage);
  await home.shown();
  const members = new MembersPage(maraPage);
  await members.open();
  const invitation = await members.inviteFromNewPartner('Alder Finance');
  await expect(members.row('Alder Finance')).toBeVisible();

  // The partner's editor makes an account by the link, which works once.
  const { page: jonasPage } = await browse(null);
  await jonasPage.goto(invitation);
  await expect(jonasPage.getByText('Mara invites you')).toBeVisible();
  const jonas = credentials('Jonas');
  await jonasPage.getByLabel('Your name').fill(jonas.name);
  await jonasPage.getByLabel('E-mail').fill(jonas.email);
  await jonasPage.getByLabel('Password').fill(jonas.password);
  await jonasPage.getByRole('button', { name: 'Join Halvard Machines' }).click();
  await new WorkspacePage(jonasPage).shown();
  // Mara's page follows by itself.
  await expect(members.row('Jonas')).toBeVisible();
  expected.push(/410/);
  const { page: latecomer } = await browse(null);
  await latecomer.goto(invitation);
  await expect(latecomer.getByText('This invitation was used')).toBeVisible();

  await maraPage.getByRole('navigation').getByRole('link', { name: 'Maps' }).click();
  await home.createFromSample();
  const mara = new MapPage(maraPage);
  await mara.canvas.drawn();
  await mara.saved();
  const mapId = must(new URL(maraPage.url()).pathname.split('/')[2], 'the id of the map');

  // The map is not the partner's until it is shared with the organisation.
  await expect(jonasPage.getByRole('heading', { level: 2, name: /Industrial/ })).toHaveCount(0);
  const sharing = new ShareDialog(maraPage);
  await sharing.open();
  await sharing.add('Alder Finance');
  await expect(sharing.root.getByText('Alder Finance').first()).toBeVisible();
  await jonasPage
    .getByRole('link', { name: /Industrial/ })
    .first()
    .click();
  const partner = new MapPage(jonasPage);
  await partner.canvas.drawn();
  await partner.saved();

  // Noon: they edit together.
  await sharing.makeLink();
  await sharing.close();
  await partner.canvas.rename('quote', 'Get a quote the same day');
  await mara.canvas.expectTitle('quote', 'Get a quote the same day');
  await mara.canvas.rename('payback', 'Work out what it saves');
  await partner.canvas.expectTitle('payback', 'Work out what it saves');
  await partner.saved();

  // Afternoon: a guest of the workshop comes by the link, with a name alone.
  const owner = await Person.atBrowser(server.url, maraContext);
  const [link] = await owner.json<{ id: string; url: string }[]>('GET', `/api/maps/${mapId}/links`);
  const { page: guestPage, context: guestContext } = await browse(null);
  await guestPage.goto(must(link, 'the link').url);
  await expect(guestPage.getByText('Industrial machine through a distributor')).toBeVisible();
  await guestPage.getByLabel('Your name, as the others will see it').fill('Noor');
  await guestPage.getByRole('button', { name: 'Join as a guest' }).click();
  const guest = new MapPage(guestPage);
  await guest.canvas.drawn();
  await expect(guest.badge).toHaveText('View only');
  // Others see a guest as a guest.
  await expect(maraPage.getByLabel(/Noor.*guest/).first()).toBeVisible();

  // The guest comments on a touchpoint, and sees what others edit and say.
  await guest.canvas.select('quote');
  const details = guestPage.getByRole('region', { name: 'Details' });
  await details.getByRole('button', { name: 'Comment', exact: true }).click();
  const said = new Comments(guestPage);
  await said.write('Write a comment', SAID);
  const heard = new Comments(maraPage);
  await expect(heard.button).toHaveAccessibleName(/unread/);
  await heard.button.click();
  await heard.openThread(SAID);
  await expect(heard.comment(SAID)).toContainText('guest');
  await heard.write('Reply', ANSWERED);
  await expect(said.comment(ANSWERED)).toBeVisible();
  await partner.canvas.rename('quote', 'Get a quote within the day');
  await guest.canvas.expectTitle('quote', 'Get a quote within the day');
  await partner.saved();

  // Whatever the guest sends, the map stays as it is, to the byte.
  const noor = await Person.atBrowser(server.url, guestContext);
  await expectPowerless(server, owner, noor, mapId);
  expect((await noor.request('GET', `/api/workspaces/${await owner.workspaceId()}/members`)).status).toBe(
    404,
  );
  await said.write('Reply', BY_GUEST);
  await expect(heard.comment(BY_GUEST)).toContainText('Noor');

  // Evening: the link is taken back, and the guest is out, told why.
  expected.push(/403/, /WebSocket/);
  await sharing.open();
  await sharing.revokeLink();
  await expect(guestPage.getByText('The link you came by was taken back')).toBeVisible(A_SECOND);
  await expect(guest.canvas.root).toHaveCount(0);
  expect((await noor.request('GET', `/api/maps/${mapId}`)).status).toBe(403);
  expect((await noor.request('GET', `/api/maps/${mapId}/threads`)).status).toBe(403);
  expect(await upgradeStatus(syncUrl(server.url, mapId), { cookie: noor.cookie })).toBe(403);
  const { page: stranger } = await browse(null);
  await stranger.goto(must(link, 'the link').url);
  await expect(stranger.getByText('This link was taken back')).toBeVisible();
  await sharing.close();

  // Night: the server is restarted. What was said is still there, and by whom.
  expected.push(/Failed to load resource|ERR_CONNECTION|ERR_EMPTY_RESPONSE|net::/);
  await server.kill();
  await server.run();
  await maraPage.reload();
  await mara.canvas.drawn();
  await mara.canvas.expectTitle('quote', 'Get a quote within the day');
  // The address leads back to the conversation that was open.
  for (const text of [SAID, ANSWERED, BY_GUEST]) await expect(heard.comment(text)).toBeVisible();
  await expect(heard.comment(BY_GUEST)).toContainText('Noor');
});
