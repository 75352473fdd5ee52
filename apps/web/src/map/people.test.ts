import type { Peer } from '@journey-canvas/sync/client';
import { expect, it } from 'vitest';
import { organisationViews } from '../workspaces/organisations';
import { peopleHere } from './people';

const organisations = organisationViews([
  { id: 'o1', name: 'Halvard', kind: 'vendor', colour: 1, position: 0 },
  { id: 'o2', name: 'Nordwerk', kind: 'partner', colour: 2, position: 1 },
]);
function peer(clientId: number, id: string, name: string, more: Partial<Peer['user']> = {}): Peer {
  return { clientId, user: { id, name, organisationId: null, guest: false, ...more }, fields: {} };
}

it('W6.1 shows each of the others once, by name, in the colour of the organisation', () => {
  const peers = [
    peer(1, 'me', 'Mara'),
    peer(2, 'u2', 'Jonas', { organisationId: 'o2' }),
    peer(3, 'u2', 'Jonas', { organisationId: 'o2' }),
    peer(4, 'u3', 'Ilse', { organisationId: 'gone' }),
  ];
  expect(peopleHere(peers, 'me', organisations)).toEqual([
    { id: 'u3', name: 'Ilse', slot: null, guest: false },
    { id: 'u2', name: 'Jonas', slot: 2, guest: false, note: 'Nordwerk' },
  ]);
});

it('W6.2 marks guests', () => {
  expect(peopleHere([peer(1, 'g', 'Noor', { guest: true })], 'me', organisations)).toEqual([
    { id: 'g', name: 'Noor', slot: null, guest: true, note: 'guest' },
  ]);
});
