import { afterEach, expect, it, vi } from 'vitest';
import type { Me } from '../session/me';
import { OpenCopiesProvider } from '../session/OpenCopiesContext';
import { AcceptAsMember } from './AcceptAsMember';
import { AcceptAsNewcomer } from './AcceptAsNewcomer';
import type { Invitation } from './invitation';
import { JoinAsGuest } from './JoinAsGuest';
import { button, field, testPage, text, type } from './testPage';

const invitation: Invitation = {
  workspace: { name: 'Halvard' },
  organisation: { name: 'Nordwerk', kind: 'partner', colour: 2 },
  role: 'member',
  email: null,
  invitedBy: 'Mara',
  expiresAt: Date.UTC(2027, 2, 3),
};
const jonas: Me = {
  user: { id: 'jonas', name: 'Jonas', email: 'jonas@example.org', kind: 'member' },
  workspaces: [],
};
const problem = (status: number, code: string) => ({ status, body: { status, code, detail: 'Refused.' } });

let page: ReturnType<typeof testPage> | undefined;
afterEach(() => page?.dispose());

function asMember(
  asked: Invitation,
  answer: { status: number; body: unknown } = { status: 200, body: jonas },
) {
  const onAccepted = vi.fn();
  page = testPage(
    () => (
      <OpenCopiesProvider>
        <AcceptAsMember
          token="t1"
          invitation={asked}
          me={jonas}
          onAccepted={onAccepted}
          onSignedOut={() => undefined}
        />
      </OpenCopiesProvider>
    ),
    () => answer,
  );
  return { onAccepted, written: page.written };
}

it('W21.1 lets whoever is signed in join as they are', async () => {
  const { onAccepted, written } = asMember(invitation);
  button('Join as Jonas').click();
  await vi.waitFor(() => expect(onAccepted).toHaveBeenCalledOnce());
  expect(written()).toEqual([{ method: 'POST', path: '/api/invites/t1/accept', body: {} }]);
});

it('W21.1 says that an invitation is for another address, and does not accept it', () => {
  asMember({ ...invitation, email: 'ada@example.org' });
  expect(text()).toContain('This invitation is for ada@example.org. You are signed in as jonas@example.org.');
  expect(() => button('Join as')).toThrow();
});

it('W21.1 takes an address in other letters for the same', () => {
  asMember({ ...invitation, email: 'Jonas@Example.org' });
  expect(button('Join as Jonas')).toBeDefined();
});

it('W21.3 tells who belongs to the workspace already', async () => {
  asMember(invitation, problem(409, 'already-member'));
  button('Join as Jonas').click();
  await vi.waitFor(() => expect(text()).toContain('You already belong to Halvard.'));
});

it('W21.3 leads an address that has an account to sign-in', async () => {
  page = testPage(
    () => (
      <AcceptAsNewcomer token="t1" invitation={invitation} guestName={null} onAccepted={() => undefined} />
    ),
    () => problem(409, 'email-taken'),
  );
  button('Join Halvard').click();
  expect(text()).toContain('At least 12 characters');
  expect(page.written()).toEqual([]);
  type(field('Your name'), 'Ada');
  type(field('E-mail'), 'ada@example.org');
  type(field('Password'), 'four words are fine');
  button('Join Halvard').click();
  await vi.waitFor(() => expect(text()).toContain('There is already an account with this e-mail.'));
});

it('W22.2 takes a guest in by a name alone', async () => {
  const joined = { ...jonas, mapId: 'm1' };
  const onJoined = vi.fn();
  page = testPage(
    () => <JoinAsGuest token="t1" onJoined={onJoined} />,
    () => ({ status: 201, body: joined }),
  );
  button('Join as a guest').click();
  expect(text()).toContain('Write a name');
  type(field('Your name'), '  Noor ');
  button('Join as a guest').click();
  await vi.waitFor(() => expect(onJoined).toHaveBeenCalledOnce());
  expect(page.written()).toEqual([{ method: 'POST', path: '/api/links/t1/join', body: { name: 'Noor' } }]);
});
