import { CLOSE } from '../protocol';
import type { AccessAnswer } from './AccessAnswer';
import { askWithin } from './askWithin';
import { type ConnectionState, phaseOf, sameState } from './ConnectionState';
import type { ConnectOptions, DocumentConnection } from './DocumentConnection';
import { Exchange } from './Exchange';
import { Listeners } from './Listeners';
import type { Presence } from './Presence';
import { nextPosition, type Position, type PositionEvent } from './position';
import { refusalOf } from './Refusal';
import { reconnectDelayMs } from './reconnectDelay';
import { browserSurroundings, type Surroundings } from './Surroundings';
import { systemTimers, type Timers } from './Timers';

const LOAD_LIMIT_MS = 3000;
/** For opening a socket, and for an answer about access. */
const ANSWER_LIMIT_MS = 15_000;
const LOST = 1006;

/** Drives the position, does what each position asks for, and tells the state. */
export class Connection implements DocumentConnection {
  readonly presence: Presence;
  readonly #options: ConnectOptions;
  readonly #timers: Timers;
  readonly #surroundings: Surroundings;
  readonly #listeners = new Listeners<ConnectionState>();
  readonly #exchange: Exchange;
  readonly #ignoreHints: () => void;
  #position: Position = { at: 'loading' };
  /** Undoes what the position set going. */
  #leave: () => void = () => {};
  #everSynced = false;
  #state: ConnectionState;
  #ending: Promise<void> | null = null;

  constructor(options: ConnectOptions) {
    this.#options = options;
    this.#timers = options.timers ?? systemTimers;
    this.#surroundings = options.surroundings ?? browserSurroundings;
    this.#exchange = new Exchange(options, this.#timers, {
      onOpened: () => this.#happened({ type: 'opened' }),
      onSynced: () => this.#happened({ type: 'synced' }),
      onClosed: (code) => this.#happened({ type: 'closed', code }),
      onDenied: () => this.#happened({ type: 'refused', refusal: refusalOf(CLOSE.notAllowed) }),
      onTooLarge: () => this.#happened({ type: 'refused', refusal: refusalOf(CLOSE.tooLarge) }),
      onChange: () => this.#tell(),
    });
    this.presence = this.#exchange.presence;
    options.doc.on('destroy', this.#docDestroyed);
    this.#ignoreHints = this.#surroundings.subscribe((hint) => this.#happened({ type: 'hint', hint }));
    this.#state = this.#describe();
    this.#enter();
  }

  state(): ConnectionState {
    return this.#state;
  }

  subscribe(listener: (state: ConnectionState) => void): () => void {
    return this.#listeners.add(listener);
  }

  pendingUpdate(): Uint8Array | null {
    return this.#exchange.pendingUpdate();
  }

  retry(): void {
    this.#happened({ type: 'retry' });
  }

  dispose(): Promise<void> {
    this.#ending ??= this.#end();
    return this.#ending;
  }

  async wipe(): Promise<void> {
    await this.dispose();
    await this.#exchange.copy?.wipe();
  }

  #happened(event: PositionEvent): void {
    const next = nextPosition(this.#position, event, this.#surroundings.online());
    if (next !== this.#position) {
      this.#leave();
      this.#leave = () => {};
      this.#position = next;
      this.#enter();
    }
    this.#tell();
  }

  #enter(): void {
    const { link } = this.#exchange;
    switch (this.#position.at) {
      case 'loading':
        this.#leave = this.#load();
        return;
      case 'opening':
        this.#leave = this.#timers.after(ANSWER_LIMIT_MS, () => this.#openingTookTooLong());
        link.open();
        return;
      case 'joining':
        return;
      case 'live':
        this.#everSynced = true;
        return;
      case 'asking':
        link.shut();
        this.#leave = askWithin(this.#timers, ANSWER_LIMIT_MS, this.#options.askAccess, (answer) =>
          this.#answered(answer),
        );
        return;
      case 'waiting':
        link.shut();
        this.#leave = this.#wait(this.#position.attempt);
        return;
      case 'refused':
      case 'disposed':
        link.shut();
    }
  }

  #load(): () => void {
    const { copy } = this.#exchange;
    const loaded = () => this.#happened({ type: 'loaded' });
    void copy?.loaded.then(loaded);
    // Without a copy not at once: nobody could have subscribed yet.
    return this.#timers.after(copy === null ? 0 : LOAD_LIMIT_MS, loaded);
  }

  #wait(attempt: number): () => void {
    const random = this.#options.random ?? Math.random;
    return this.#timers.after(reconnectDelayMs(attempt, random()), () => this.#happened({ type: 'due' }));
  }

  #openingTookTooLong(): void {
    this.#exchange.link.shut();
    this.#happened({ type: 'closed', code: LOST });
  }

  #answered(answer: AccessAnswer): void {
    if (answer.kind === 'allowed' && answer.lineage !== this.#options.lineage) {
      this.#happened({ type: 'refused', refusal: refusalOf(CLOSE.lineageMismatch) });
      return;
    }
    if (answer.kind === 'allowed') {
      this.#exchange.canWrite = answer.canWrite;
    }
    this.#happened({ type: 'answered', answer });
  }

  #tell(): void {
    const next = this.#describe();
    if (!sameState(next, this.#state)) {
      this.#state = next;
      this.#listeners.tell(next);
    }
  }

  #describe(): ConnectionState {
    const [position, exchange] = [this.#position, this.#exchange];
    return {
      phase: phaseOf(position),
      saved: this.#saved(),
      unsaved: exchange.unsaved,
      readOnly: !exchange.canWrite,
      refusal: position.at === 'refused' ? position.refusal : null,
      writePaused: this.#connected() && exchange.paused,
      storedHere: exchange.storedHere,
      everSynced: this.#everSynced,
    };
  }

  /** Between connections it is enough that every edit made here was acknowledged. */
  #saved(): boolean {
    if (this.#position.at === 'loading') {
      return false;
    }
    const { complete, unsaved, canWrite } = this.#exchange;
    return this.#connected() && canWrite ? complete : unsaved === 0;
  }

  #connected(): boolean {
    return this.#position.at === 'joining' || this.#position.at === 'live';
  }

  readonly #docDestroyed = (): void => void this.dispose();

  async #end(): Promise<void> {
    this.#happened({ type: 'disposed' });
    this.#ignoreHints();
    this.#options.doc.off('destroy', this.#docDestroyed);
    this.#listeners.clear();
    await this.#exchange.dispose();
  }
}
