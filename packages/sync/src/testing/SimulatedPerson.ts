import * as Y from 'yjs';
import { type AccessAnswer, type ConnectOptions, connectDocument, type DocumentConnection } from '../client';
import type { SimulatedClock } from './SimulatedClock';
import { SimulatedLine } from './SimulatedLine';
import type { SimulatedRelay } from './SimulatedRelay';

export interface PersonOptions extends Partial<ConnectOptions> {
  readonly clock: SimulatedClock;
  readonly random: () => number;
  readonly relay: SimulatedRelay;
  readonly line?: SimulatedLine;
}

/** A page that somebody has open: a document, its connection, and the line to the simulated relay. */
export class SimulatedPerson {
  readonly name: string;
  readonly doc: Y.Doc;
  readonly line: SimulatedLine;
  readonly connection: DocumentConnection;
  /** What HTTP would say; null follows the line and the relay. */
  answer: AccessAnswer | null = null;
  asked = 0;

  constructor(name: string, { clock, random, relay, line, ...options }: PersonOptions) {
    this.name = name;
    this.doc = options.doc ?? new Y.Doc();
    this.line = line ?? new SimulatedLine(name, { clock, random, server: relay });
    this.connection = connectDocument({
      origin: 'ws://relay.test',
      mapId: 'map',
      document: 'journey',
      lineage: 'first',
      userId: name,
      canWrite: true,
      store: 'none',
      askAccess: async () => this.#answered(relay.options.mayWrite?.(name) ?? true),
      WebSocket: this.line.WebSocket,
      random,
      timers: clock,
      surroundings: this.line,
      ...options,
      doc: this.doc,
    });
  }

  get state() {
    return this.connection.state();
  }

  get text(): Y.Text {
    return this.doc.getText('text');
  }

  type(text: string, at = 0): void {
    this.text.insert(at, text);
  }

  #answered(canWrite: boolean): AccessAnswer {
    this.asked += 1;
    const byLine: AccessAnswer = this.line.working
      ? { kind: 'allowed', canWrite, lineage: 'first' }
      : { kind: 'unreachable' };
    return this.answer ?? byLine;
  }
}
