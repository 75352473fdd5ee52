import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CLOSE } from '../protocol';
import { nextPosition, type Position, type PositionEvent } from './position';
import { refusalOf } from './Refusal';

const refusal = refusalOf(CLOSE.notFound);
const attempt = fc.nat({ max: 20 });
const anyPosition: fc.Arbitrary<Position> = fc.oneof(
  fc.constantFrom<Position>(
    { at: 'loading' },
    { at: 'live' },
    { at: 'refused', refusal },
    { at: 'disposed' },
  ),
  fc.record({ at: fc.constantFrom('opening' as const, 'joining' as const, 'waiting' as const), attempt }),
  fc.record({ at: fc.constant('asking' as const), attempt, goOn: fc.boolean() }),
);
const anyEvent: fc.Arbitrary<PositionEvent> = fc.oneof(
  fc.record({
    type: fc.constantFrom('loaded' as const, 'opened' as const, 'synced' as const, 'due' as const),
  }),
  fc.record({ type: fc.constantFrom('retry' as const, 'disposed' as const) }),
  fc.record({
    type: fc.constant('closed' as const),
    code: fc.constantFrom(1000, 1006, 1009, 1012, 4401, 4499, 4510),
  }),
  fc.record({
    type: fc.constant('hint' as const),
    hint: fc.constantFrom('online' as const, 'offline' as const, 'visible' as const),
  }),
  fc.constant<PositionEvent>({ type: 'refused', refusal }),
  fc.constantFrom<PositionEvent>(
    { type: 'answered', answer: { kind: 'unreachable' } },
    { type: 'answered', answer: { kind: 'allowed', canWrite: true, lineage: 'first' } },
    { type: 'answered', answer: { kind: 'refused', status: 403 } },
  ),
);

const waiting = (n: number): Position => ({ at: 'waiting', attempt: n });
const opening = (n: number): Position => ({ at: 'opening', attempt: n });
const joining = (n: number): Position => ({ at: 'joining', attempt: n });
const asking = (n: number, goOn: boolean): Position => ({ at: 'asking', attempt: n, goOn });
const allowed: PositionEvent = {
  type: 'answered',
  answer: { kind: 'allowed', canWrite: true, lineage: 'first' },
};
const unreachable: PositionEvent = { type: 'answered', answer: { kind: 'unreachable' } };
const lost: PositionEvent = { type: 'closed', code: 1006 };

describe('positions', () => {
  it.each<[string, Position, PositionEvent, Position]>([
    ['S2.2 a loss while live starts counting anew', { at: 'live' }, lost, waiting(0)],
    ['S2.2 a loss before the state arrived counts as a failure', joining(3), lost, waiting(4)],
    ['S3.1 a failed handshake asks, without going on at once', opening(2), lost, asking(2, false)],
    ['S3.1 allowed after a failed handshake waits', asking(2, false), allowed, waiting(3)],
    ['S3.1 unreachable waits', asking(2, true), unreachable, waiting(3)],
    ['S4.2 access-changed asks and goes on', { at: 'live' }, { type: 'closed', code: 4510 }, asking(0, true)],
    ['S4.2 allowed goes on', asking(0, true), allowed, opening(0)],
    ['S4.4 a refusal is left by asking', { at: 'refused', refusal }, { type: 'retry' }, asking(0, true)],
    ['S5.1 "offline" ends a socket', { at: 'live' }, { type: 'hint', hint: 'offline' }, waiting(0)],
  ])('%s', (_, from, event, to) => {
    expect(nextPosition(from, event, true)).toEqual(to);
  });

  it('S5.1 asks before opening while the browser says it is offline', () => {
    expect(nextPosition(waiting(1), { type: 'due' }, false)).toEqual(asking(1, true));
    expect(nextPosition({ at: 'loading' }, { type: 'loaded' }, false)).toEqual(asking(0, true));
  });

  it('D1.2 is disposed for good, and can be from anywhere', () => {
    fc.assert(
      fc.property(anyPosition, anyEvent, fc.boolean(), (position, event, online) => {
        expect(nextPosition(position, { type: 'disposed' }, online).at).toBe('disposed');
        expect(nextPosition({ at: 'disposed' }, event, online)).toEqual({ at: 'disposed' });
      }),
    );
  });

  it('S4.1 leaves a refusal for nothing but a person’s wish', () => {
    fc.assert(
      fc.property(anyEvent, fc.boolean(), (event, online) => {
        const from: Position = { at: 'refused', refusal };
        const left = nextPosition(from, event, online) !== from;
        expect(left).toBe(event.type === 'retry' || event.type === 'disposed');
      }),
    );
  });

  it('S1.1 opens no socket while the copy is being read', () => {
    fc.assert(
      fc.property(anyEvent, fc.boolean(), (event, online) => {
        const { at } = nextPosition({ at: 'loading' }, event, online);
        expect(at === 'opening' || at === 'asking').toBe(event.type === 'loaded');
      }),
    );
  });
});
