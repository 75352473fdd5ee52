import { MapPage } from '../pages/MapPage';
import { MembersPage } from '../pages/MembersPage';
import { WorkspacePage } from '../pages/WorkspacePage';
import { credentials, Person } from '../server/Person';
import { syncUrl, upgradeStatus } from '../server/Socket';
import { type Browse, expect, test } from '../test';

const MAP = 'A machine';

async function membersOf(person: Person, browse: Browse) {
  const { page } = await browse(person);
  await page.goto('/');
  const members = new MembersPage(page);
  await members.open();
  return members;
}

test('a role is raised and lowered while somebody looks; the last owner is held', async ({
  owner,
  browse,
  expected,
}) => {
  // Invitations are asked for once more before the page knows that the role was lowered.
  expected.push(/403.*invites/);
  const mapId = await owner.makeMap(MAP);
  const jonas = await owner.takeOn('Jonas');
  const hers = await membersOf(owner, browse);
  const his = await membersOf(jonas, browse);
  const onMap = await MapPage.open((await browse(jonas)).page, mapId);
  await onMap.saved();
  const invite = his.page.getByRole('button', { name: 'Invite', exact: true });
  await expect(invite).toHaveCount(0);

  await test.step('raised', async () => {
    await hers.giveRole('Jonas', 'Admin');
    await expect(invite).toBeVisible();
    await expect(onMap.page.getByText('Your role was changed: you can edit and share it now')).toBeVisible();
    // An admin is not over owners.
    await expect(his.page.getByRole('button', { name: 'Role of Mara:' })).toHaveCount(0);
    await expect(his.page.getByRole('button', { name: 'Remove Mara' })).toHaveCount(0);
  });

  await test.step('lowered, with an undo', async () => {
    await hers.giveRole('Jonas', 'Member');
    await expect(invite).toHaveCount(0);
    await expect(onMap.page.getByText('Your role was changed: you can edit it now')).toBeVisible();
    await hers.page.getByRole('button', { name: 'Undo' }).click();
    await expect(invite).toBeVisible();
  });

  await test.step('the last owner neither leaves nor steps down', async () => {
    await expect(hers.row('Mara')).toContainText('You are the only owner.');
    await expect(hers.page.getByRole('button', { name: 'Role of Mara:' })).toHaveCount(0);
    await expect(hers.page.getByRole('button', { name: 'Leave the workspace' })).toHaveCount(0);
    const { user } = await owner.me();
    const path = `/api/workspaces/${await owner.workspaceId()}/members/${user.id}`;
    const answers = [
      await owner.request('PATCH', path, { role: 'member' }),
      await owner.request('DELETE', path),
    ];
    for (const answer of answers) {
      expect(answer.status).toBe(409);
      expect(await answer.json()).toMatchObject({ code: 'last-owner' });
    }
  });

  await test.step('with a second one she may, and is asked first', async () => {
    await hers.giveRole('Jonas', 'Owner');
    await hers.giveRole('Mara', 'Member');
    const question = hers.page.getByRole('dialog', { name: 'Become a member?' });
    await expect(question.getByRole('button', { name: 'Stay an owner' })).toBeFocused();
    await question.getByRole('button', { name: 'Become a member' }).click();
    await expect(hers.page.getByRole('button', { name: 'Invite', exact: true })).toHaveCount(0);
    await expect(his.row('Jonas')).toContainText('You are the only owner.');
  });
});

test('who is removed is out of the list and of the map at once, and told so', async ({
  owner,
  browse,
  expected,
}) => {
  expected.push(/40[34]|WebSocket/);
  const mapId = await owner.makeMap(MAP);
  const jonas = await owner.takeOn('Jonas');
  const hers = await membersOf(owner, browse);
  const { page: list, context } = await browse(jonas);
  await list.goto('/');
  await expect(new WorkspacePage(list).card(MAP)).toBeVisible();
  const onMap = await MapPage.open(await context.newPage(), mapId);
  await onMap.saved();

  await hers.remove('Jonas');
  await expect(onMap.page.getByText('You no longer belong to Halvard Machines')).toBeVisible();
  await expect(onMap.canvas.root).toHaveCount(0);
  await list.bringToFront();
  await expect(list.getByText('You no longer belong to Halvard Machines')).toBeVisible();
  await expect(list.getByText(MAP)).toHaveCount(0);
  await list.getByRole('link', { name: 'Go to your other maps' }).click();
  await expect(list.getByText('You belong to no workspace')).toBeVisible();

  const workspaceId = await owner.workspaceId();
  expect((await jonas.request('GET', `/api/workspaces/${workspaceId}/maps`)).status).toBe(404);
  expect((await jonas.request('GET', `/api/maps/${mapId}`)).status).toBe(404);
  expect(await upgradeStatus(syncUrl(owner.url, mapId), { cookie: jonas.cookie })).toBe(404);
});

test('for whom somebody acts decides which maps they have, at once', async ({ owner, browse, expected }) => {
  expected.push(/40[34]|WebSocket/);
  const shared = await owner.makeMap('Shared with Nordwerk');
  await owner.makeMap('Ours alone');
  const nordwerk = await owner.addPartner('Nordwerk');
  await owner.json('POST', `/api/maps/${shared}/grants`, {
    subject: { organisationId: nordwerk },
    role: 'viewer',
  });
  const jonas = await owner.takeOn('Jonas', { organisationId: nordwerk });
  const hers = await membersOf(owner, browse);
  const { page: list, context } = await browse(jonas);
  await list.goto('/');
  const home = new WorkspacePage(list);
  await expect(home.card('Shared with Nordwerk')).toBeVisible();
  await expect(home.card('Ours alone')).toHaveCount(0);
  const onMap = await MapPage.open(await context.newPage(), shared);
  await expect(onMap.badge).toHaveText('View only');

  await hers.moveTo('Jonas', 'Halvard Machines');
  await onMap.saved();
  await expect(onMap.canvas.tool('Note')).toBeVisible();
  await list.bringToFront();
  await expect(home.card('Ours alone')).toBeVisible();

  await hers.moveTo('Jonas', 'Nordwerk');
  await expect(onMap.badge).toHaveText('View only');
  await expect(onMap.canvas.tool('Note')).toHaveCount(0);
  await expect(home.card('Ours alone')).toHaveCount(0);
});

test('an invitation that does not lead anywhere says why, and the list says what became of it', async ({
  owner,
  browse,
  expected,
  server,
}) => {
  expected.push(/4(04|09|10)/);
  const soon = Date.now() + 1000;
  const [toRevoke, late, forIlse] = await Promise.all([
    owner.inviteToWorkspace(),
    owner.inviteToWorkspace({ email: 'late@example.test', expiresAt: soon }),
    owner.inviteToWorkspace({ email: 'ilse@example.test' }),
  ]);
  const hers = await membersOf(owner, browse);
  const { page } = await browse(null);

  await test.step('revoked while somebody fills it in', async () => {
    const who = credentials('Jonas');
    await page.goto(toRevoke.url);
    await page.getByLabel('Your name').fill(who.name);
    await page.getByLabel('E-mail').fill(who.email);
    await page.getByLabel('Password').fill(who.password);
    await hers.page.getByRole('button', { name: 'Revoke the invitation for Whoever has the link' }).click();
    await hers.page.getByRole('button', { name: 'Revoke invitation' }).click();
    await expect(hers.page.getByText('The invitation was revoked')).toBeVisible();
    await page.getByRole('button', { name: 'Join Halvard Machines' }).click();
    await expect(page.getByText(/revoked|taken back/).first()).toBeVisible();
    await page.reload();
    await expect(page.getByRole('heading', { name: 'This invitation was taken back' })).toBeVisible();
  });

  await test.step('expired, mistyped', async () => {
    const look = async () => (await fetch(`${server.url}/api/invites/${late.token}`)).status;
    await expect.poll(look).toBe(410);
    await page.goto(late.url);
    await expect(page.getByRole('heading', { name: 'This invitation has expired' })).toBeVisible();
    await page.goto(late.url.slice(0, -3));
    await expect(page.getByRole('heading', { name: 'This invitation is not known here' })).toBeVisible();
  });

  await test.step('for somebody else, and for one who belongs to it already', async () => {
    const jonas = await Person.signUp(server.url, 'Jonas', 'Tessin Service');
    const { page: his } = await browse(jonas);
    await his.goto(forIlse.url);
    await expect(his.getByText('This invitation is for ilse@example.test.')).toBeVisible();
    await expect(his.getByRole('button', { name: 'Join as Jonas' })).toHaveCount(0);
    const open = await owner.inviteToWorkspace();
    const { page: own } = await browse(owner);
    await own.goto(open.url);
    await own.getByRole('button', { name: 'Join as Mara' }).click();
    await expect(own.getByText('You already belong to Halvard Machines.')).toBeVisible();
    // It was not spent by that.
    await his.goto(open.url);
    await his.getByRole('button', { name: 'Join as Jonas' }).click();
    await new WorkspacePage(his).shown();
    await expect(his).toHaveURL(new RegExp(await owner.workspaceId()));
    await expect(hers.row('Jonas')).toBeVisible();
  });

  await hers.page.getByText(/^Earlier invitations/).click();
  for (const [whom, became] of [
    ['late@example.test', /Expired on/],
    ['Whoever has the link', /Revoked|accepted/],
  ] as const)
    await expect(hers.row(whom)).toContainText(became);
});
