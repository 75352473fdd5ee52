import type { FreeId } from '@journey-canvas/journey';
import { describe, expect, it } from 'vitest';
import type { Board } from '../board';
import type { CanvasPeer } from '../CanvasOptions';
import { readPeer } from './readPeer';
import { throttle } from './throttle';
import { typistOf } from './typistOf';

function peer(fields: Record<string, unknown>, name = 'Jonas Nordin'): CanvasPeer {
  return { clientId: 3, user: { id: 'u', name, organisationId: 'o', guest: false }, fields };
}

describe('what another person’s canvas says', () => {
  it('P1.1 is read field by field', () => {
    const typing = { reference: { kind: 'card', id: 'c' }, field: 'text' };
    const selection = [{ kind: 'touchpoint', id: 't' }];
    const drag = { ids: ['t'], x: 4, y: 5 };
    expect(readPeer(peer({ cursor: { x: 1, y: 2 }, selection, drag, typing }))).toEqual({
      clientId: 3,
      firstName: 'Jonas',
      organisationId: 'o',
      guest: false,
      cursor: { x: 1, y: 2 },
      selection,
      drag,
      typing: { kind: 'card', id: 'c' },
      hand: [],
      stroke: null,
    });
  });

  it.each([
    [{}],
    [{ cursor: 'here', selection: 'all', drag: 7, typing: [] }],
    [{ cursor: { x: Number.NaN, y: 1 }, selection: [null, { kind: 'user', id: 'x' }, { kind: 'card' }] }],
    [{ cursor: { x: '1', y: 2 }, drag: { ids: [3], x: 1, y: 1 }, typing: { reference: 'x' } }],
    [{ drag: { ids: ['t'], x: Number.POSITIVE_INFINITY, y: 0 } }],
  ])('P1.2 and counts as nothing where it is odd: %j', (fields) => {
    const view = readPeer(peer(fields));
    expect([view.cursor, view.selection, view.drag, view.typing]).toEqual([null, [], null, null]);
  });

  it('P1.5 what a hand holds and a pen draws is read figure by figure', () => {
    const box = { id: 'n', x: 1, y: 2, width: 3, height: 4, rotation: 0.5 };
    const odd = [{ ...box, x: 'left' }, { ...box, width: Number.NaN }, 7, null, { ...box, id: 3 }];
    const stroke = { points: [0, 0, 5, 5], colour: 'red' };
    expect(readPeer(peer({ hand: [box, ...odd], stroke }))).toMatchObject({ hand: [box], stroke });
    for (const faulty of [
      { points: [0, 'a'], colour: 'red' },
      { points: [0, 0], colour: 'url(x)' },
      { points: [], colour: 'red' },
      'M0 0',
    ]) {
      expect(readPeer(peer({ stroke: faulty })).stroke).toBeNull();
    }
    const long = { points: Array.from({ length: 9000 }, () => 1), colour: 'red' };
    expect(readPeer(peer({ stroke: long })).stroke?.points).toHaveLength(1000);
  });

  it('P1.6 one person at a time types the words of a text; a note is typed by all', () => {
    const typing = { reference: { kind: 'free', id: 'f' }, field: 'words' };
    const board = { peers: { get: () => [peer({ typing })] } } as unknown as Board;
    const reference = { kind: 'free', id: 'f' as FreeId } as const;
    const other = { kind: 'free', id: 'g' as FreeId } as const;
    expect(typistOf(board, { reference, field: 'words', fresh: false })).toBe('Jonas');
    expect(typistOf(board, { reference: other, field: 'words', fresh: false })).toBeNull();
    expect(typistOf(board, { reference, field: 'text', fresh: false })).toBeNull();
  });

  it('P1.3 calls everybody by a first name', () => {
    expect(readPeer(peer({}, '  Ilse  Tessin')).firstName).toBe('Ilse');
    expect(readPeer(peer({}, '   ')).firstName).toBe('Somebody');
  });

  it('P1.4 looks at no more than a screenful', () => {
    const selection = Array.from({ length: 5000 }, (_, index) => ({ kind: 'card', id: `c${index}` }));
    expect(readPeer(peer({ selection })).selection).toHaveLength(500);
  });
});

describe('throttle', () => {
  function clock() {
    const timers = new Map<number, () => void>();
    let next = 1;
    return {
      timers: {
        setTimeout: (run: () => void) => {
          timers.set(next, run);
          return next++;
        },
        clearTimeout: (id: number) => void timers.delete(id),
      },
      tick: () => {
        const due = [...timers];
        timers.clear();
        for (const [, run] of due) run();
      },
      pending: () => timers.size,
    };
  }

  it('P2.1 sends the first at once and then only the latest of an interval', () => {
    const { timers, tick } = clock();
    const sent: number[] = [];
    const throttled = throttle((value: number) => sent.push(value), 33, timers);
    for (const value of [1, 2, 3]) throttled.set(value);
    expect(sent).toEqual([1]);
    tick();
    expect(sent).toEqual([1, 3]);
    tick();
    expect(sent).toEqual([1, 3]);
    throttled.set(4);
    expect(sent).toEqual([1, 3, 4]);
  });

  it('P2.2 leaves no timer behind', () => {
    const { timers, tick, pending } = clock();
    const sent: number[] = [];
    const throttled = throttle((value: number) => sent.push(value), 33, timers);
    throttled.set(1);
    throttled.set(2);
    throttled.dispose();
    expect(pending()).toBe(0);
    tick();
    expect(sent).toEqual([1]);
  });
});
