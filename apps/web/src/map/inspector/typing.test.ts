import type { Peer } from '@journey-canvas/sync/client';
import { expect, it } from 'vitest';
import { createTyping, firstName, typingWords } from './typing';

const ID = 'quote' as never;
const HERE = { kind: 'touchpoint', id: ID } as const;
function peer(name: string, typing: unknown): Peer {
  return {
    clientId: 1,
    user: { id: name, name, organisationId: null, guest: false },
    fields: { typing },
  } as Peer;
}

it('W40.6 says who types into a field; whatever else others send counts as nothing', () => {
  const peers = [
    peer('Ilse Tessin', { reference: HERE, field: 'title' }),
    peer('Jonas', { reference: HERE, field: 'description' }),
    peer('Odd', 'title'),
    peer('Odder', { reference: null, field: 'title' }),
    peer('Oddest', null),
  ];
  const typing = createTyping(
    () => peers,
    () => {},
  );
  expect(typing.into(HERE, 'title')).toEqual(['Ilse']);
  expect(typing.into({ kind: 'card', id: ID }, 'title')).toEqual([]);
  expect(typing.into({ kind: 'meta' }, 'title')).toEqual([]);
});

it('W40.6 tells the others where one types, until one leaves', () => {
  const told: unknown[] = [];
  const typing = createTyping(
    () => [],
    (fields) => told.push(fields),
  );
  typing.stop();
  typing.tell(HERE, 'title');
  typing.stop();
  typing.stop();
  expect(told).toEqual([{ typing: { reference: HERE, field: 'title' } }, { typing: null }]);
});

it('W40.6 names people by their first names', () => {
  expect([firstName(' Ilse Tessin'), firstName('  ')]).toEqual(['Ilse', 'Somebody']);
  expect([[], ['Ilse'], ['Ilse', 'Jo'], ['a', 'b', 'c']].map(typingWords)).toEqual([
    '',
    'Ilse is typing',
    'Ilse and Jo are typing',
    '3 people are typing',
  ]);
});
