import * as Y from 'yjs';
import {
  type AwarenessEntry,
  LIMITS,
  parsePresence,
  readFrame,
  type StepTwo,
  type Update,
  USER_KEY,
  writeAcknowledged,
  writeAwareness,
  writeNotice,
  writeStepOne,
  writeStepTwo,
} from '../protocol';
import type { ServerEnd, ServerSession } from './SimulatedLine';
import type { SimulatedRelay } from './SimulatedRelay';

/** One socket at the simulated relay. */
export class SimulatedSession implements ServerSession {
  readonly person: string;
  readonly end: ServerEnd;
  mayWrite: boolean;
  /** The kinds of everything received, in order: for tests to look into. */
  readonly heard: string[] = [];
  readonly #relay: SimulatedRelay;
  #frames = 0;
  #stopKeepAlive: () => void = () => {};
  #acknowledgeable = 0;
  /** A frame was lost: nothing more is acknowledged until a step 2 that came after it is committed. */
  #heldSince: number | null = null;
  #presence: AwarenessEntry | null = null;

  constructor(relay: SimulatedRelay, end: ServerEnd, mayWrite: boolean) {
    this.#relay = relay;
    this.end = end;
    this.person = end.person;
    this.mayWrite = mayWrite;
  }

  opened(): void {
    this.#keepAlive();
    if (this.mayWrite) {
      this.#askForAll();
    } else {
      this.end.send(writeNotice('read-only', 'You may look at this map.'));
    }
    const others = [...this.#relay.sessions]
      .map((session) => session.#presence)
      .filter((entry) => entry !== null);
    this.end.send(writeAwareness(others));
  }

  received(bytes: Uint8Array): void {
    if (!this.#relay.sessions.has(this)) {
      return;
    }
    const frame = readFrame(bytes);
    this.heard.push(frame.type);
    switch (frame.type) {
      case 'step-one':
        this.end.send(writeStepTwo(Y.encodeStateAsUpdate(this.#relay.committed, frame.stateVector)));
        return;
      case 'step-two':
      case 'update':
        this.#documentFrame(frame);
        return;
      case 'awareness':
        this.#presenceFrame(frame.entries);
        return;
      case 'query-awareness':
        return;
      default:
        this.#relay.complaints.push(`${this.person}: sent ${frame.type}`);
    }
  }

  /** Nothing that arrives later counts. */
  close(code: number): void {
    this.#stopKeepAlive();
    this.#relay.sessions.delete(this);
    this.end.close(code);
  }

  closed(): void {
    this.#stopKeepAlive();
    this.#relay.sessions.delete(this);
    if (this.#presence !== null) {
      this.#relay.broadcast(this, writeAwareness([{ ...this.#presence, json: 'null' }]));
    }
  }

  /** What was received and is not committed will not be: say so, and ask for everything. */
  askAgain(): void {
    if (this.mayWrite) {
      this.#heldSince = this.#frames;
      this.end.send(writeNotice('resync', 'Please send again.'));
      this.#askForAll();
    }
  }

  /** What was under way when the relay lost frames builds on those: the step 2 that was asked for brings both. */
  gap(frame: number): void {
    if (this.#heldSince === null) {
      this.#relay.complaints.push(`${this.person}: a gap in frame ${frame}`);
      this.askAgain();
    }
  }

  committed(frame: number, stepTwo: boolean): void {
    if (this.#heldSince !== null && stepTwo && frame > this.#heldSince) {
      this.#heldSince = null;
    }
    if (this.#heldSince === null) {
      this.#acknowledgeable = Math.max(this.#acknowledgeable, frame);
    }
  }

  acknowledge(): void {
    this.end.send(writeAcknowledged(this.#acknowledgeable));
  }

  #keepAlive(): void {
    this.#stopKeepAlive = this.#relay.options.clock.after(LIMITS.keepAliveMs, () => {
      this.acknowledge();
      this.#keepAlive();
    });
  }

  #askForAll(): void {
    this.end.send(writeStepOne(Y.encodeStateVector(this.#relay.committed)));
  }

  #documentFrame(frame: StepTwo | Update): void {
    this.#frames += 1;
    if (!this.mayWrite) {
      this.#relay.complaints.push(`${this.person}: wrote without the right to`);
      return;
    }
    const stepTwo = frame.type === 'step-two';
    this.#relay.take({ from: this, update: frame.update.slice(), stepTwo, frame: this.#frames });
  }

  #presenceFrame(entries: readonly AwarenessEntry[]): void {
    const [entry, ...more] = entries;
    if (entry === undefined || more.length > 0) {
      this.#relay.complaints.push(`${this.person}: ${entries.length} presences in one frame`);
      return;
    }
    if (this.#presence !== null && this.#presence.clientId !== entry.clientId) {
      this.#relay.complaints.push(`${this.person}: the presence of somebody else`);
      return;
    }
    const reading = parsePresence(entry.json);
    if (reading.kind === 'invalid') {
      this.#relay.complaints.push(`${this.person}: presence ${reading.problem}`);
      return;
    }
    const state =
      reading.kind === 'gone' ? null : { ...reading.state, [USER_KEY]: this.#relay.userOf(this.person) };
    this.#presence = { ...entry, json: JSON.stringify(state) };
    this.#relay.broadcast(this, writeAwareness([this.#presence]));
  }
}
