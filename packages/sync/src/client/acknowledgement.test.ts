import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { LIMITS, writeAcknowledged, writeNotice, writeStepOne } from '../protocol';
import type { SimulatedPerson, SimulatedRelay, SimulatedSocket } from '../testing';
import { testScene } from './testScene';

const session = (relay: SimulatedRelay, { name }: SimulatedPerson) => {
  const found = [...relay.sessions].find(({ person }) => person === name);
  if (found === undefined) {
    throw new Error(`${name} is not connected`);
  }
  return found;
};

const documentFrames = (heard: readonly string[]) =>
  heard.filter((kind) => kind === 'step-two' || kind === 'update');
/** Text that Yjs cannot make smaller. */
const long = (length: number) => 'x'.repeat(length);

describe('acknowledgement', () => {
  it('A1.1 A1.2 counts each edit until the server has committed it', async () => {
    const { clock, relay, join } = testScene();
    const ada = await join('ada');
    ada.type('1');
    ada.type('2');
    expect(ada.state).toMatchObject({ saved: false, unsaved: 2 });
    relay.failCommits();
    await clock.run(5000);
    expect(ada.state).toMatchObject({ saved: false, unsaved: 2 });
    relay.resumeCommits();
    await clock.runUntil(() => ada.state.unsaved === 0);
    expect(ada.state.saved).toBe(true);
    expect(relay.committed.getText('text').toString()).toBe('21');
  });

  it('A1.2 what others write is not counted', async () => {
    const { clock, join } = testScene();
    const [ada, ben] = [await join('ada'), await join('ben')];
    const unsaved: number[] = [];
    ben.connection.subscribe((state) => unsaved.push(state.unsaved));
    ada.type('hello');
    await clock.runUntil(() => ben.text.length > 0);
    expect(unsaved).toEqual([]);
  });

  it('A1.2 is not saved before the answer to step 1 is acknowledged', async () => {
    const { clock, relay, open } = testScene();
    relay.failCommits();
    const ada = open('ada');
    await clock.runUntil(() => ada.state.phase === 'synced');
    await clock.run(2000);
    expect(ada.state).toMatchObject({ saved: false, unsaved: 0 });
    relay.resumeCommits();
    await clock.runUntil(() => ada.state.saved);
  });

  it('A1.3 an acknowledgement of an earlier socket covers nothing on the next', async () => {
    const { clock, relay, join } = testScene();
    const ada = await join('ada');
    for (const letter of 'abcdef') {
      ada.type(letter);
    }
    await clock.runUntil(() => ada.state.saved);
    ada.line.drop();
    relay.failCommits();
    ada.type('late');
    await clock.runUntil(() => ada.state.phase === 'synced');
    session(relay, ada).end.send(writeAcknowledged(0));
    await clock.run(1000);
    expect(ada.state).toMatchObject({ saved: false, unsaved: 1 });
  });

  it('A1.4 an acknowledgement of too many frames does not cover later ones', async () => {
    const { clock, relay, join } = testScene();
    const ada = await join('ada');
    relay.failCommits();
    session(relay, ada).end.send(writeNotice('write-resumed', ''));
    session(relay, ada).end.send(writeAcknowledged(1000));
    await clock.run(1000);
    ada.type('x');
    await clock.run(2000);
    expect(ada.state).toMatchObject({ saved: false, unsaved: 1 });
  });

  it('A2.1 sends no update before the answer to step 1', async () => {
    const { clock, relay, open } = testScene();
    const ada = open('ada');
    ada.type('early ');
    await clock.runUntil(() => ada.line.socket !== null);
    const socket = ada.line.socket as SimulatedSocket;
    const opened = socket.opened.bind(socket);
    socket.opened = () => {
      opened();
      ada.type('between ');
    };
    await clock.runUntil(() => ada.state.saved && ada.state.phase === 'synced');
    expect(documentFrames(session(relay, ada).heard)).toEqual(['step-two']);
    ada.type('later ');
    await clock.runUntil(() => ada.state.saved);
    expect(documentFrames(session(relay, ada).heard)).toEqual(['step-two', 'update']);
    expect(relay.complaints).toEqual([]);
  });

  it('A2.2 sends a large change as a step 2', async () => {
    const { clock, relay, join } = testScene();
    const ada = await join('ada');
    ada.type(long(LIMITS.updateBytes));
    await clock.runUntil(() => ada.state.saved);
    expect(documentFrames(session(relay, ada).heard)).toEqual(['step-two', 'step-two']);
    expect(relay.committed.getText('text').length).toBe(LIMITS.updateBytes);
  });

  it('A2.2 does not send what no server would take, keeps it, and says so', async () => {
    const { clock, relay, join } = testScene();
    const ada = await join('ada');
    ada.type(long(LIMITS.stepTwoBytes));
    expect(ada.state).toMatchObject({ phase: 'refused', refusal: { reason: 'too-large' }, unsaved: 1 });
    await clock.run(1000);
    expect(relay.committed.getText('text').length).toBe(0);
    expect(ada.connection.pendingUpdate()?.length).toBeGreaterThan(LIMITS.stepTwoBytes);
  });

  it('A2.3 holds updates while write-paused, and brings them as one step 2', async () => {
    const { clock, relay, join } = testScene();
    const ada = await join('ada');
    relay.failCommits();
    await clock.runUntil(() => ada.state.writePaused);
    ada.type('one ');
    ada.type('two ');
    await clock.run(3000);
    expect(documentFrames(session(relay, ada).heard)).toEqual(['step-two']);
    expect(ada.state).toMatchObject({ saved: false, unsaved: 2 });
    relay.resumeCommits();
    await clock.runUntil(() => ada.state.saved);
    expect(ada.state.writePaused).toBe(false);
    expect(documentFrames(session(relay, ada).heard)).toEqual(['step-two', 'step-two']);
    expect(relay.committed.getText('text').toString()).toBe('two one ');
  });

  it('A2.3 answers a step 1 even while write-paused', async () => {
    const { clock, relay, join } = testScene();
    const ada = await join('ada');
    relay.failCommits();
    await clock.runUntil(() => ada.state.writePaused);
    ada.type('held');
    session(relay, ada).end.send(writeStepOne(Y.encodeStateVector(new Y.Doc())));
    await clock.run(500);
    expect(documentFrames(session(relay, ada).heard)).toEqual(['step-two', 'step-two']);
  });

  it('A2.4 after resync, is not saved until the next step 1 is answered and acknowledged', async () => {
    const { clock, relay, join } = testScene();
    const ada = await join('ada');
    const before = session(relay, ada).heard.length;
    session(relay, ada).end.send(writeNotice('resync', ''));
    await clock.runUntil(() => !ada.state.saved);
    ada.type('x');
    await clock.run(12_000);
    expect(
      session(relay, ada)
        .heard.slice(before)
        .filter((kind) => kind !== 'awareness'),
    ).toEqual(['step-one']);
    expect(ada.state.saved).toBe(false);
    session(relay, ada).end.send(writeStepOne(Y.encodeStateVector(relay.committed)));
    await clock.runUntil(() => ada.state.saved);
    expect(relay.committed.getText('text').toString()).toBe('x');
  });

  it('A2.4 what a rebuilt room lost is sent again', async () => {
    const { clock, relay, join } = testScene({ commitMs: 10_000, random: () => 1 });
    const ada = await join('ada');
    ada.type('lost and found');
    await clock.run(1000);
    relay.rebuild();
    await clock.runUntil(() => ada.state.saved);
    expect(relay.committed.getText('text').toString()).toBe('lost and found');
    expect(relay.complaints).toEqual([]);
  });

  it('A3.1 who may not write sends no document frame, even when asked', async () => {
    const { clock, relay, join } = testScene({ mayWrite: () => false });
    const ada = await join('ada', { canWrite: false });
    ada.type('mine alone');
    session(relay, ada).end.send(writeStepOne(Y.encodeStateVector(new Y.Doc())));
    await clock.run(20_000);
    expect(documentFrames(session(relay, ada).heard)).toEqual([]);
    expect(ada.state).toMatchObject({ readOnly: true, saved: false, unsaved: 1 });
    expect(relay.complaints).toEqual([]);
  });

  it('A3.2 a read-only notice stops writing; what was on its way stays pending', async () => {
    const { clock, relay, join } = testScene({ mayWrite: () => false });
    const ada = await join('ada', { canWrite: true });
    expect(ada.state.readOnly).toBe(true);
    ada.type('kept');
    await clock.run(2000);
    expect(documentFrames(session(relay, ada).heard)).toEqual([]);
    expect(ada.connection.pendingUpdate()).not.toBeNull();
  });

  it('A4.1 the pending update and what the server has make the whole', async () => {
    const { clock, relay, join } = testScene();
    const ada = await join('ada');
    ada.type('server has this');
    await clock.runUntil(() => ada.state.saved);
    expect(ada.connection.pendingUpdate()).toBeNull();
    ada.line.cut();
    ada.type('but not this; ');
    ada.text.delete(ada.text.length - 4, 4);
    const together = new Y.Doc();
    Y.applyUpdate(together, Y.encodeStateAsUpdate(relay.committed));
    Y.applyUpdate(together, ada.connection.pendingUpdate() ?? new Uint8Array());
    expect(together.getText('text').toString()).toBe(ada.text.toString());
    expect(ada.connection.pendingUpdate()?.length).toBeLessThan(60);
  });
});
