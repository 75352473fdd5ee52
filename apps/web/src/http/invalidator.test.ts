import { describe, expect, it } from 'vitest';
import type { ServerHint } from './events';
import { hintedQueries } from './hintedQueries';
import { createInvalidator } from './invalidator';

function scene() {
  const asked: (readonly unknown[] | null)[] = [];
  const timers = new Set<() => void>();
  const invalidator = createInvalidator({
    invalidate: (key) => asked.push(key),
    later: (run) => {
      timers.add(run);
      return () => timers.delete(run);
    },
  });
  return {
    asked,
    timers,
    invalidator,
    hint: (hint: ServerHint) => invalidator.take({ type: 'hint', hint }),
    rest() {
      for (const run of [...timers]) {
        timers.delete(run);
        run();
      }
    },
  };
}

describe('what is asked again after a hint', () => {
  it.each<[ServerHint, readonly unknown[]]>([
    [{ kind: 'maps', workspaceId: 'w1' }, ['workspaces', 'w1', 'maps']],
    [{ kind: 'maps', workspaceId: 'w1' }, ['workspaces', 'w1', 'deleted-maps']],
    [{ kind: 'maps', workspaceId: 'w1' }, ['shared-maps']],
    [{ kind: 'members', workspaceId: 'w1' }, ['workspaces', 'w1', 'members']],
    [{ kind: 'invites', workspaceId: 'w1' }, ['workspaces', 'w1', 'invites']],
    [{ kind: 'workspace', workspaceId: 'w1' }, ['workspaces', 'w1']],
    [{ kind: 'workspace', workspaceId: 'w1' }, ['me']],
    [{ kind: 'access', mapId: 'm1' }, ['maps', 'm1']],
    [{ kind: 'access', workspaceId: 'w1' }, ['workspaces', 'w1']],
    [{ kind: 'signed-out' }, ['me']],
  ])('W12.5 %j asks %j', (hint, key) => {
    expect(hintedQueries(hint)).toContainEqual(key);
  });

  it('W12.5 asks for everything after something was missed', () => {
    const { invalidator, asked } = scene();
    invalidator.take({ type: 'missed' });
    expect(asked).toEqual([null]);
  });

  it('W12.6 asks at once, then once a pause for all that came in it', () => {
    const { hint, rest, asked, timers } = scene();
    const members: ServerHint = { kind: 'members', workspaceId: 'w1' };
    for (let times = 0; times < 20; times += 1) hint(members);
    expect(asked).toHaveLength(1);
    rest();
    expect(asked).toHaveLength(2);
    rest();
    expect(asked).toHaveLength(2);
    expect(timers.size).toBe(0);
    hint(members);
    expect(asked).toHaveLength(3);
  });

  it('W12.6 keeps queries apart, and asks nothing after its end', () => {
    const { hint, rest, asked, invalidator } = scene();
    hint({ kind: 'members', workspaceId: 'w1' });
    hint({ kind: 'members', workspaceId: 'w2' });
    hint({ kind: 'members', workspaceId: 'w2' });
    expect(asked).toHaveLength(2);
    invalidator.dispose();
    rest();
    expect(asked).toHaveLength(2);
  });
});
