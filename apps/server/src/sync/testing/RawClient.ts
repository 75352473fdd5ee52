import {
  type AwarenessEntry,
  type Frame,
  readFrame,
  writeAwareness,
  writeStepOne,
  writeStepTwo,
  writeUpdate,
} from '@journey-canvas/sync/protocol';
import { WebSocket } from 'ws';
import * as Y from 'yjs';

const WAIT_LIMIT_MS = 5000;

/** A socket that speaks the protocol by hand and remembers everything it was sent. */
export class RawClient {
  readonly doc = new Y.Doc();
  readonly frames: Frame[] = [];
  readonly messages: Uint8Array[] = [];
  closed: { code: number; reason: string } | null = null;
  private readonly waiting = new Set<() => void>();

  private constructor(
    readonly socket: WebSocket,
    readonly name: string,
  ) {
    socket.on('message', (data: Buffer) => {
      this.messages.push(data);
      const frame = readFrame(data);
      this.frames.push(frame);
      if (frame.type === 'update' || frame.type === 'step-two') Y.applyUpdate(this.doc, frame.update);
      this.wake();
    });
    socket.on('close', (code, reason) => {
      this.closed = { code, reason: reason.toString() };
      this.wake();
    });
    socket.on('error', () => {});
  }

  static open(url: string, name: string, cookie = `name=${name}`): Promise<RawClient> {
    const socket = new WebSocket(url, { headers: { cookie } });
    const client = new RawClient(socket, name);
    return new Promise((resolve, reject) => {
      socket.once('open', () => resolve(client));
      socket.once('error', reject);
    });
  }

  get text(): string {
    return this.doc.getText('notes').toString();
  }

  get acknowledged(): number {
    return this.framesOf('acknowledged').at(-1)?.frames ?? 0;
  }

  framesOf<T extends Frame['type']>(type: T): Extract<Frame, { type: T }>[] {
    return this.frames.filter((frame): frame is Extract<Frame, { type: T }> => frame.type === type);
  }

  notices(): string[] {
    return this.framesOf('notice').map((notice) => notice.code);
  }

  /** JSON of everybody's newest presence that was heard. */
  present(): Map<number, unknown> {
    const states = new Map<number, unknown>();
    for (const { entries } of this.framesOf('awareness')) {
      for (const { clientId, json } of entries) states.set(clientId, JSON.parse(json));
    }
    return states;
  }

  send(bytes: Uint8Array): void {
    this.socket.send(bytes);
  }

  /** Makes an edit here and returns its update, unsent. */
  edit(change: (doc: Y.Doc) => void): Uint8Array {
    const updates: Uint8Array[] = [];
    const collect = (update: Uint8Array) => updates.push(update);
    this.doc.on('update', collect);
    this.doc.transact(() => change(this.doc));
    this.doc.off('update', collect);
    return Y.mergeUpdates(updates);
  }

  /** Adds to the end of the text and sends it. */
  type(text: string): void {
    this.sendUpdate(this.edit((doc) => doc.getText('notes').insert(doc.getText('notes').length, text)));
  }

  sendUpdate(update: Uint8Array): void {
    this.send(writeUpdate(update));
  }

  /** Everything that the server lacked when it asked last. */
  answerStepOne(): void {
    const asked = this.framesOf('step-one').at(-1);
    if (asked) this.send(writeStepTwo(Y.encodeStateAsUpdate(this.doc, asked.stateVector)));
  }

  announce(entries: readonly AwarenessEntry[]): void {
    this.send(writeAwareness(entries));
  }

  /** Asks for what is missing and waits until it is here. */
  async sync(): Promise<this> {
    const before = this.framesOf('step-two').length;
    this.send(writeStepOne(Y.encodeStateVector(this.doc)));
    await this.until(() => this.framesOf('step-two').length > before, 'a step 2');
    return this;
  }

  /** Waits, on what arrives, until something holds. */
  until(holds: () => boolean, what = 'what was expected'): Promise<void> {
    if (holds()) return Promise.resolve();
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this.waiting.delete(check);
        reject(new Error(`${this.name} waited in vain for ${what}; closed: ${JSON.stringify(this.closed)}`));
      }, WAIT_LIMIT_MS);
      const check = () => {
        if (!holds()) return;
        clearTimeout(timer);
        this.waiting.delete(check);
        resolve();
      };
      this.waiting.add(check);
    });
  }

  untilClosed(): Promise<void> {
    return this.until(() => this.closed !== null, 'its end');
  }

  /** Waits until the server has handled everything sent so far: it answers in order. */
  async settled(): Promise<void> {
    await this.sync();
  }

  close(): Promise<void> {
    this.socket.close();
    return this.untilClosed();
  }

  private wake(): void {
    for (const check of [...this.waiting]) check();
  }
}
