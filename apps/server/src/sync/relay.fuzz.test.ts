import { writeStepOne, writeStepTwo } from '@journey-canvas/sync/protocol';
import * as prng from 'lib0/prng';
import { afterEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { FaultyLog } from './testing/FaultyLog';
import { ManualScheduler } from './testing/ManualScheduler';
import type { RawClient } from './testing/RawClient';
import { DOCUMENT, logWithMap, MAP, RelayServer } from './testing/RelayServer';

let server: RelayServer;
let operations: string[] = [];
afterEach(() => server.close());

/** Somebody whose document outlives its connections. */
class Person {
  readonly doc = new Y.Doc();
  client: RawClient | null = null;
  private words = 0;
  /** What was written on this socket, in frames: how many of `marks` each frame brings to the log at the latest. */
  private sent: number[] = [];
  private readonly marks: string[] = [];
  private answered = 0;
  readonly acknowledged = new Set<string>();

  constructor(
    readonly name: string,
    private readonly random: prng.PRNG,
  ) {
    this.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin === this || this.client === null || this.answered === 0) return;
      this.client.sendUpdate(update);
      this.sent.push(this.marks.length);
    });
  }

  async connect(): Promise<void> {
    const client = await server.connect(this.name);
    this.client = client;
    this.sent = [];
    this.answered = 0;
    client.socket.on('message', () => this.hear(client));
    client.send(writeStepOne(Y.encodeStateVector(this.doc)));
    this.hear(client);
  }

  disconnect(): void {
    this.hear(this.client);
    this.client?.socket.terminate();
    this.client = null;
  }

  edit(): void {
    const { doc, random } = this;
    doc.transact(() => {
      const notes = doc.getText('notes');
      const mark = `${this.name}-${this.words++}`;
      this.marks.push(mark);
      doc.getMap('marks').set(mark, true);
      if (notes.length > 4 && prng.int32(random, 0, 3) === 0)
        notes.delete(prng.int32(random, 0, notes.length - 2), 1);
      else notes.insert(prng.int32(random, 0, notes.length), prng.word(random, 1, 5));
      doc.getMap('meta').set('title', prng.word(random));
    });
  }

  /** Takes in what the socket has brought: updates, questions, acknowledgements. */
  private hear(client: RawClient | null): void {
    if (client === null || client !== this.client) return;
    for (const frame of client.frames.splice(0)) {
      if (frame.type === 'update' || frame.type === 'step-two') Y.applyUpdate(this.doc, frame.update, this);
      if (frame.type === 'step-one') this.answer(client, frame.stateVector);
      if (frame.type === 'acknowledged') this.note(frame.frames);
    }
  }

  private answer(client: RawClient, stateVector: Uint8Array): void {
    client.send(writeStepTwo(Y.encodeStateAsUpdate(this.doc, stateVector)));
    this.sent.push(this.marks.length);
    this.answered += 1;
  }

  private note(frames: number): void {
    for (const mark of this.marks.slice(0, this.sent[frames - 1] ?? 0)) this.acknowledged.add(mark);
  }
}

/** What is in it, in an order of its own: maps keep the order in which their keys came. */
function jsonOf(doc: Y.Doc): string {
  const marks = [...doc.getMap('marks').keys()].sort();
  return JSON.stringify([doc.getText('notes').toString(), doc.getMap('meta').toJSON(), marks]);
}

const SEEDS = [1, 2, 3, 4, 5, 6];

describe('any mix of edits, lost connections and a log that fails at times', () => {
  it.each(SEEDS)(
    'R9.1 what was acknowledged is stored, and everybody ends with the same (seed %i)',
    async (seed) => {
      const random = prng.create(seed);
      const log = new FaultyLog();
      const scheduler = new ManualScheduler();
      server = await RelayServer.open({ log: await logWithMap('', log), scheduler });
      const people = ['ann', 'ben', 'cleo', 'dan'].map((name) => new Person(name, random));
      operations = [];
      for (let step = 0; step < 250; step += 1) {
        await act(prng.oneOf(random, people), random, log, scheduler);
        if (prng.int32(random, 0, 4) === 0) await new Promise((resolve) => setImmediate(resolve));
        if (step % 25 === 0) await expectStored(log, people);
      }
      log.failing.clear();
      await converge(people, scheduler);
      await expectStored(log, people);
      const everywhere = [await server.relay.read(MAP, jsonOf), ...people.map(({ doc }) => jsonOf(doc))];
      expect(new Set(everywhere).size, operations.join(' ')).toBe(1);
      expect(people.reduce((sum, person) => sum + person.acknowledged.size, 0)).toBeGreaterThan(20);
      expect(server.refused).toEqual([]);
    },
  );
});

async function act(
  person: Person,
  random: prng.PRNG,
  log: FaultyLog,
  scheduler: ManualScheduler,
): Promise<void> {
  const choice = prng.int32(random, 0, 99);
  operations.push(`${person.name}:${choice}`);
  if (choice < 60) person.edit();
  else if (choice < 68) person.disconnect();
  else if (choice < 84 && person.client === null) await person.connect();
  else if (choice < 88) log.failing.add('append');
  else if (choice < 96) log.failing.delete('append');
  else await scheduler.advance(prng.int32(random, 0, 3) === 0 ? 11_000 : 500);
}

/** Everybody reconnects and hears everything. */
async function converge(people: readonly Person[], scheduler: ManualScheduler): Promise<void> {
  await scheduler.advance(1000);
  for (const person of people) {
    person.disconnect();
    await person.connect();
  }
  const whole = async () => {
    const json = await server.relay.read(MAP, jsonOf);
    return people.every(({ doc }) => jsonOf(doc) === json);
  };
  for (let round = 0; round < 400 && !(await whole()); round += 1) {
    await new Promise((resolve) => setImmediate(resolve));
  }
}

async function expectStored(log: FaultyLog, people: readonly Person[]): Promise<void> {
  const stored = await log.stored(DOCUMENT);
  const doc = new Y.Doc();
  const snapshots = stored?.snapshot ? [stored.snapshot] : [];
  for (const update of [...snapshots, ...(stored?.updates ?? [])]) Y.applyUpdate(doc, update);
  const marks = new Set(doc.getMap('marks').keys());
  const missing = people.flatMap(({ acknowledged }) => [...acknowledged].filter((mark) => !marks.has(mark)));
  expect(missing, operations.join(' ')).toEqual([]);
  expect(doc.store.pendingStructs).toBeNull();
}
