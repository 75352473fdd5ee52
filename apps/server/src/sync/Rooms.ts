import { Problem } from '../errors';
import type { DocumentLog } from '../storage/DocumentLog';
import { Room, type RoomOptions } from './Room';

export interface RoomsOptions extends Omit<RoomOptions, 'documentId' | 'onFailed' | 'fieldsOf'> {
  log: DocumentLog;
  fieldsOf: (documentId: string) => RoomOptions['fieldsOf'];
  /** A document is not there: makes it, if it is one of those that are made when they are first needed. */
  make: (documentId: string) => Promise<boolean>;
  /** A document was loaded; whoever wants it waits. A failure is reported, no more. */
  onLoaded: (room: Room) => Promise<void>;
}

/** The documents that are open. Each is loaded once, however many ask, and let go when nobody needs it. */
export class Rooms {
  private readonly opening = new Map<string, Promise<Room | null>>();
  private readonly loaded = new Map<string, Room>();
  private readonly ending = new Map<string, Promise<void>>();
  /** How many are at work with a document; it stays as long as there are any. */
  private readonly uses = new Map<string, number>();
  private idleAtLastSweep = new Set<Room>();

  constructor(private readonly options: RoomsOptions) {}

  get size(): number {
    return this.opening.size;
  }

  all(): Room[] {
    return [...this.loaded.values()];
  }

  /** Rejects with a Problem when there is no such document, and when it cannot be loaded in full. */
  async use<T>(documentId: string, work: (room: Room) => T | Promise<T>): Promise<T> {
    this.uses.set(documentId, (this.uses.get(documentId) ?? 0) + 1);
    try {
      const room = await this.open(documentId);
      if (room === null) throw new Problem('not-found');
      return await work(room);
    } finally {
      const left = (this.uses.get(documentId) ?? 1) - 1;
      if (left > 0) this.uses.set(documentId, left);
      else this.uses.delete(documentId);
    }
  }

  /** Called now and then: lets go of what was idle the last time already. */
  async sweep(): Promise<void> {
    const idle = this.all().filter((room) => this.isIdle(room));
    const ripe = idle.filter((room) => this.idleAtLastSweep.has(room));
    this.idleAtLastSweep = new Set(idle);
    await Promise.all(ripe.map((room) => this.unload(room)));
  }

  dispose(): void {
    for (const room of this.all()) this.forget(room);
  }

  private open(documentId: string): Promise<Room | null> {
    const known = this.opening.get(documentId);
    if (known) return known;
    const opening = this.load(documentId);
    this.opening.set(documentId, opening);
    const forget = () => this.opening.delete(documentId);
    opening.then((room) => room === null && forget(), forget);
    return opening;
  }

  private async load(documentId: string): Promise<Room | null> {
    await this.ending.get(documentId);
    const onFailed = (room: Room, over: Promise<void>) => this.fail(room, over);
    const fieldsOf = this.options.fieldsOf(documentId);
    const open = () => Room.open({ ...this.options, documentId, fieldsOf, onFailed });
    const room = await this.attempt(
      async () => (await open()) ?? ((await this.options.make(documentId)) ? open() : null),
    );
    if (room === null) return null;
    this.loaded.set(documentId, room);
    await this.options.onLoaded(room).catch((error: unknown) => {
      this.options.onError('A document could not be brought up to date', error);
    });
    return room;
  }

  private async attempt(open: () => Promise<Room | null>): Promise<Room | null> {
    try {
      return await open();
    } catch (error) {
      this.options.onError('A document could not be loaded', error);
      throw new Problem('unavailable');
    }
  }

  private async unload(room: Room): Promise<void> {
    await room.compact();
    if (this.isIdle(room)) this.forget(room);
  }

  private isIdle(room: Room): boolean {
    return room.isIdle && !this.uses.has(room.documentId);
  }

  /** Nobody may load it again before it is known what of it is stored. */
  private fail(room: Room, over: Promise<void>): void {
    const { documentId } = room;
    this.forget(room);
    const ending = over.finally(() => this.ending.delete(documentId));
    this.ending.set(documentId, ending);
  }

  private forget(room: Room): void {
    this.opening.delete(room.documentId);
    this.loaded.delete(room.documentId);
    room.dispose();
  }
}
