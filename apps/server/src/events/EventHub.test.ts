import { beforeEach, describe, expect, it } from 'vitest';
import { ManualScheduler } from '../sync/testing/ManualScheduler';
import { EventHub, STREAMS_PER_PERSON } from './EventHub';
import type { Hint } from './hint';

let scheduler: ManualScheduler;
let hub: EventHub;
let errors: string[];
let audience: (hint: Hint) => string[];
beforeEach(() => {
  scheduler = new ManualScheduler();
  errors = [];
  audience = () => ['ann', 'ben'];
  hub = new EventHub({
    scheduler,
    audience: async (hint) => ({ hint, userIds: new Set(audience(hint)) }),
    onError: (message) => errors.push(message),
  });
});

/** A page that reads all it gets. */
function page(userId: string, sessionId = `session of ${userId}`, isSignedIn = async () => true) {
  const body = hub.listen({ userId, sessionId, isSignedIn }, 'retry: 1\n\n');
  if (body === null) throw new Error('refused');
  const read = { text: '', ended: false };
  const reader = body.getReader();
  const done = (async () => {
    for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
      read.text += new TextDecoder().decode(chunk.value);
    }
    read.ended = true;
  })();
  return { read, done, leave: () => reader.cancel() };
}
const silent = (userId: string) =>
  hub.listen({ userId, sessionId: 's', isSignedIn: async () => true }, 'retry: 1\n\n');

describe('events', () => {
  it('E1.1 go to whom they concern, and to nobody else', async () => {
    const [ann, eve] = [page('ann'), page('eve')];
    hub.tell({ kind: 'maps', workspaceId: 'w', mapId: 'm' });
    await scheduler.advance(500);
    expect(ann.read.text).toBe('retry: 1\n\nevent: maps\ndata: {"workspaceId":"w","mapId":"m"}\n\n');
    expect(eve.read.text).toBe('retry: 1\n\n');
  });

  it('E1.1 carry nothing but ids', async () => {
    const ann = page('ann');
    hub.tell({ kind: 'access', userIds: ['ann', 'secret'] });
    await scheduler.advance(500);
    expect(ann.read.text).toContain('event: access\ndata: {}\n\n');
  });

  it('E1.2 told again within a moment go out once', async () => {
    const ann = page('ann');
    const asked: Hint[] = [];
    audience = (hint) => {
      asked.push(hint);
      return ['ann'];
    };
    for (let n = 0; n < 50; n++) hub.tell({ kind: 'members', workspaceId: 'w' });
    hub.tell({ kind: 'members', workspaceId: 'other' });
    await scheduler.advance(500);
    expect(ann.read.text.match(/event: members/g)).toHaveLength(2);
    expect(asked).toHaveLength(2);
    hub.tell({ kind: 'members', workspaceId: 'w' });
    await scheduler.advance(500);
    expect(ann.read.text.match(/event: members/g)).toHaveLength(3);
  });

  it('E1.3 a person has a bounded number of streams, and a closed page makes room', async () => {
    const pages = Array.from({ length: STREAMS_PER_PERSON }, () => page('ann'));
    expect(silent('ann')).toBeNull();
    expect(silent('ben')).not.toBeNull();
    await pages[0]?.leave();
    expect(silent('ann')).not.toBeNull();
  });

  it('E1.4 idle streams get a comment every 20 s', async () => {
    const ann = page('ann');
    await scheduler.advance(60_000);
    expect(ann.read.text).toBe('retry: 1\n\n:\n\n:\n\n:\n\n');
  });

  it('E1.4 who does not read is cut off, and holds no more than what can be told', async () => {
    silent('ann');
    for (let n = 0; n < 1000; n++) {
      hub.tell({ kind: 'workspace', workspaceId: 'w' });
      await scheduler.advance(50);
    }
    expect(hub.streams).toBe(1);
    await scheduler.advance(80_000);
    expect(hub.streams).toBe(0);
  });

  it('E1.4 who has missed too much is cut off at once', async () => {
    silent('ann');
    for (let n = 0; n < 300; n++) hub.tell({ kind: 'workspace', workspaceId: `w${n}` });
    await scheduler.advance(500);
    expect(hub.streams).toBe(0);
  });

  it('E1.5 signing out tells the pages of that session and ends their streams', async () => {
    const [here, there] = [page('ann', 'here'), page('ann', 'there')];
    hub.signedOut('here');
    await here.done;
    expect(here.read.text).toContain('event: signed-out\ndata: {}\n\n');
    expect([here.read.ended, there.read.ended, there.read.text]).toEqual([true, false, 'retry: 1\n\n']);
    expect(hub.streams).toBe(1);
  });

  it('E1.5 a session that has expired is noticed within minutes', async () => {
    let signedIn = true;
    const ann = page('ann', 's', async () => signedIn);
    await scheduler.advance(10 * 60_000);
    expect(ann.read.ended).toBe(false);
    signedIn = false;
    await scheduler.advance(6 * 60_000);
    await ann.done;
    expect(ann.read.text).toContain('event: signed-out');
  });

  it('E1.6 closing ends all streams, takes no more, and leaves no timer', async () => {
    const ann = page('ann');
    hub.tell({ kind: 'maps', workspaceId: 'w' });
    hub.close();
    await ann.done;
    expect(silent('ben')).toBeNull();
    hub.tell({ kind: 'maps', workspaceId: 'w' });
    expect([hub.streams, scheduler.pending]).toEqual([0, 0]);
  });

  it('E1.7 a failure to find out whom is reported, and the next one goes on', async () => {
    const ann = page('ann');
    audience = () => {
      throw new Error('The database is away.');
    };
    hub.tell({ kind: 'maps', workspaceId: 'w' });
    await scheduler.advance(500);
    expect(errors).toEqual(['An event could not be told']);
    audience = () => ['ann'];
    hub.tell({ kind: 'maps', workspaceId: 'w' });
    await scheduler.advance(500);
    expect(ann.read.text).toContain('event: maps');
  });
});
