import { afterEach, expect, it, vi } from 'vitest';
import { organisationViews } from '../workspaces/organisations';
import { InviteForm } from './InviteForm';
import { button, field, testPage, text, type } from './testPage';

const organisations = organisationViews([
  { id: 'halvard', name: 'Halvard', kind: 'vendor', colour: 1, position: 0 },
  { id: 'nordwerk', name: 'Nordwerk', kind: 'partner', colour: 2, position: 1 },
]);
const made = {
  id: 'i1',
  role: 'member',
  organisationId: 'tessin',
  email: null,
  createdAt: 0,
  createdBy: { id: 'mara', name: 'Mara' },
  expiresAt: 1,
  state: 'open',
  url: 'https://journeys.example/invite/secret',
};

let page: ReturnType<typeof testPage> | undefined;
afterEach(() => page?.dispose());

function form(inviteStatus: () => number) {
  const onMade = vi.fn();
  page = testPage(
    () => (
      <InviteForm workspaceId="w1" organisations={organisations} onCancel={() => undefined} onMade={onMade} />
    ),
    ({ method, path }) => {
      if (method === 'GET') return { status: 200, body: [] };
      if (path.endsWith('/organisations')) {
        return {
          status: 201,
          body: { id: 'tessin', name: 'Tessin', kind: 'partner', colour: 3, position: 2 },
        };
      }
      const status = inviteStatus();
      return { status, body: status === 201 ? made : { status, code: 'unavailable', detail: 'Not now.' } };
    },
  );
  return { onMade, written: page.written };
}
function choose(label: string, value: string): void {
  const select = field(label);
  select.value = value;
  select.dispatchEvent(new Event('change', { bubbles: true }));
}

it('W20.6 does not guess whom somebody acts for', () => {
  const { written } = form(() => 201);
  button('Make the link').click();
  expect(text()).toContain('Choose whom they act for.');
  expect(written()).toEqual([]);
});

it('W20.6 refuses an e-mail that is none, before anything is sent', () => {
  const { written } = form(() => 201);
  choose('Organisation', 'nordwerk');
  type(field('E-mail'), 'jonas');
  button('Make the link').click();
  expect(text()).toContain('Write an e-mail address');
  expect(written()).toEqual([]);
});

it('W20.6 makes a new partner on the way, and not a second one when the invitation is tried again', async () => {
  const statuses = [503, 201];
  const { onMade, written } = form(() => statuses.shift() ?? 500);
  choose('Organisation', 'new-partner');
  type(field('Name of the partner'), ' nordwerk ');
  button('Make the link').click();
  expect(text()).toContain('There is already an organisation with this name.');

  type(field('Name of the partner'), 'Tessin');
  button('Make the link').click();
  await vi.waitFor(() => expect(text()).toContain('Not now.'));
  button('Make the link').click();
  await vi.waitFor(() => expect(onMade).toHaveBeenCalledOnce());
  expect(written().map(({ path }) => path.split('/').at(-1))).toEqual([
    'organisations',
    'invites',
    'invites',
  ]);
  expect(written().at(-1)?.body).toMatchObject({ role: 'member', organisationId: 'tessin' });
});
