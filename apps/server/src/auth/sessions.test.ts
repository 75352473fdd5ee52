import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { must } from '../must';
import { openStorage } from '../storage/openStorage';
import type { Storage } from '../storage/Storage';
import { ABSOLUTE_LIMIT_MS, createSessions, IDLE_LIMIT_MS, type Sessions } from './sessions';

const MINUTE_MS = 60_000;
let folder: string;
let storage: Storage;
let clock: number;
let sessions: Sessions;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'journey-canvas-'));
  storage = await openStorage({ dataDir: folder });
  clock = Date.UTC(2031, 4, 1);
  sessions = createSessions({ stored: storage.sessions, now: () => clock, secure: true });
  const user = {
    id: 'ann',
    email: 'ann@example.com',
    name: 'Ann',
    kind: 'member',
    createdAt: clock,
  } as const;
  await storage.users.insert({ ...user, passwordHash: null });
});
afterEach(async () => {
  await storage.close();
  await rm(folder, { recursive: true, force: true });
});

const start = async () => must((await sessions.start('ann')).split(';')[0]);
const userOf = async (cookie: string | null) => (await sessions.read(cookie))?.user.id ?? null;
/** Lucia reads the system's clock on its own, so times are right to the second only. */
const about = (expected: number) => (at: number) => Math.abs(at - expected) < 1000;

describe('sessions', () => {
  it('H2.1 keeps a hash of the secret and never the secret', async () => {
    const cookie = await start();
    const secret = must(cookie.split('=')[1]);
    const [stored] = await storage.sessions.ofUser('ann');
    expect(stored?.id).not.toContain(secret);
    expect(stored?.createdAt).toBe(clock);
    expect(stored?.expiresAt).toSatisfy(about(clock + IDLE_LIMIT_MS));
    expect((await sessions.read(cookie))?.sessionId).toBe(stored?.id);
    expect(await userOf(`journey_canvas_session=${stored?.id}`)).toBeNull();
  });

  it('H2.2 ends when it is idle for too long', async () => {
    const cookie = await start();
    clock += IDLE_LIMIT_MS + MINUTE_MS;
    expect(await userOf(cookie)).toBeNull();
    expect(await storage.sessions.ofUser('ann')).toEqual([]);
  });

  it('H2.3 is renewed by use after half of the idle time, not before, and goes on', async () => {
    const cookie = await start();
    const begin = clock;
    const expiry = async () => (await storage.sessions.ofUser('ann'))[0]?.expiresAt ?? 0;
    clock = begin + IDLE_LIMIT_MS / 2 - MINUTE_MS;
    await sessions.read(cookie);
    expect(await expiry()).toSatisfy(about(begin + IDLE_LIMIT_MS));
    clock = begin + IDLE_LIMIT_MS / 2 + MINUTE_MS;
    await sessions.read(cookie);
    expect(await expiry()).toSatisfy(about(clock + IDLE_LIMIT_MS));
    clock = begin + IDLE_LIMIT_MS + MINUTE_MS;
    expect(await userOf(cookie)).toBe('ann');
    expect(await storage.sessions.ofUser('ann')).toHaveLength(1);
  });

  it('H2.4 ends at the absolute limit, however much it is used', async () => {
    const cookie = await start();
    const begin = clock;
    while (clock + IDLE_LIMIT_MS / 2 < begin + ABSOLUTE_LIMIT_MS) {
      expect(await userOf(cookie)).toBe('ann');
      clock += IDLE_LIMIT_MS / 2;
    }
    expect((await sessions.read(cookie))?.expiresAt).toBe(begin + ABSOLUTE_LIMIT_MS);
    clock = begin + ABSOLUTE_LIMIT_MS;
    expect(await userOf(cookie)).toBeNull();
    expect(await storage.sessions.ofUser('ann')).toEqual([]);
  });

  it('H2.5 is nobody’s when the person is disabled', async () => {
    const cookie = await start();
    await storage.users.setDisabledAt('ann', clock);
    expect(await userOf(cookie)).toBeNull();
  });

  it('H2.6 ends alone', async () => {
    const [one, other] = [await start(), await start()];
    const { ended, cookie } = await sessions.end(one);
    expect(ended?.user.id).toBe('ann');
    expect(cookie).toContain('Max-Age=0');
    expect([await userOf(one), await userOf(other)]).toEqual([null, 'ann']);
  });

  it('H2.7 forgets expired ones and keeps the rest', async () => {
    await start();
    clock += IDLE_LIMIT_MS + MINUTE_MS;
    const fresh = await start();
    await sessions.purge();
    expect(await storage.sessions.ofUser('ann')).toHaveLength(1);
    expect(await userOf(fresh)).toBe('ann');
  });

  it.each([
    null,
    '',
    'journey_canvas_session=',
    'journey_canvas_session=%E0%A4',
    'other=%E0%A4%A; x',
    `journey_canvas_session=${'x'.repeat(10_000)}`,
    'journey_canvas_session=toString',
  ])('H2.8 takes no odd cookie for a session, and no offence: %j', async (header) => {
    expect(await userOf(header)).toBeNull();
  });

  it('H2.8 finds its cookie among badly encoded ones of other apps', async () => {
    expect(await userOf(`other=%E0%A4%A; ${await start()}`)).toBe('ann');
  });

  it('H2.9 the cookie is for https alone when people come by https', async () => {
    expect(await sessions.start('ann')).toMatch(/; HttpOnly; .*; Secure$/);
  });
});
