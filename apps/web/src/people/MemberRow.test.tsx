import { afterEach, expect, it, vi } from 'vitest';
import { organisationViews } from '../workspaces/organisations';
import { MemberRow } from './MemberRow';
import type { Member, WorkspaceRole } from './members';
import { button, choose, openMenu, testPage, text } from './testPage';

const organisations = organisationViews([
  { id: 'halvard', name: 'Halvard', kind: 'vendor', colour: 1, position: 0 },
  { id: 'nordwerk', name: 'Nordwerk', kind: 'partner', colour: 2, position: 1 },
]);
const jonas: Member = {
  userId: 'jonas',
  name: 'Jonas',
  email: 'jonas@example.org',
  role: 'member',
  organisationId: 'nordwerk',
};

let page: ReturnType<typeof testPage> | undefined;
afterEach(() => page?.dispose());

function row(member: Member, viewer: { userId: string; role: WorkspaceRole }, owners = 1, status = 200) {
  page = testPage(
    () => (
      <ul>
        <MemberRow
          workspaceId="w1"
          viewer={viewer}
          member={member}
          owners={owners}
          organisations={organisations}
          onRemove={() => undefined}
        />
      </ul>
    ),
    () => ({
      status,
      body: status === 200 ? {} : { status, code: 'last-owner', detail: 'A workspace needs an owner.' },
    }),
  );
  return { written: page.written };
}
const mara = { userId: 'mara', role: 'owner' } as const;

it('W20.2 changes a role where it stands, says so and undoes it', async () => {
  const { written } = row(jonas, mara);
  await openMenu('Role of Jonas: Member');
  choose('Admin');
  await vi.waitFor(() => expect(text()).toContain('Jonas is now an admin'));
  button('Undo').click();
  await vi.waitFor(() => expect(written()).toHaveLength(2));
  expect(written()).toEqual([
    { method: 'PATCH', path: '/api/workspaces/w1/members/jonas', body: { role: 'admin' } },
    { method: 'PATCH', path: '/api/workspaces/w1/members/jonas', body: { role: 'member' } },
  ]);
});

it('W20.2 moves somebody to another organisation', async () => {
  const { written } = row(jonas, mara);
  await openMenu('Organisation of Jonas: Nordwerk');
  choose('Halvard');
  await vi.waitFor(() => expect(text()).toContain('Jonas now acts for Halvard'));
  expect(written()[0]?.body).toEqual({ organisationId: 'halvard' });
});

it('W20.2 says why the server refuses', async () => {
  row(jonas, mara, 1, 409);
  await openMenu('Role of Jonas: Member');
  choose('Admin');
  await vi.waitFor(() => expect(text()).toContain('A workspace needs an owner.'));
});

it('W20.1 shows those who do not manage the list alone', () => {
  row(jonas, { userId: 'liv', role: 'member' });
  expect(document.querySelectorAll('button')).toHaveLength(0);
  expect(text()).toContain('Nordwerk');
});

it('W20.3 asks before somebody lowers their own role, and changes nothing until then', async () => {
  const { written } = row({ ...jonas, userId: 'mara', name: 'Mara', role: 'owner' }, mara, 2);
  await openMenu('Role of Mara: Owner');
  choose('Member');
  await vi.waitFor(() => expect(text()).toContain('Become a member?'));
  await vi.waitFor(() => expect(document.activeElement?.textContent).toBe('Stay an owner'));
  expect(written()).toEqual([]);
  button('Become a member').click();
  await vi.waitFor(() => expect(written()[0]?.body).toEqual({ role: 'member' }));
});
