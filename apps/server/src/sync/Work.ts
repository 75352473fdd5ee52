import type * as Y from 'yjs';
import { Problem } from '../errors';
import type { NewClients } from './LiveDocument';
import type { Peer } from './Peer';
import type { WriteStep } from './Receipts';

/** Something to be written, in the order in which it came. */
export type Work =
  | {
      kind: 'write';
      peer: Peer;
      /** Which of the socket's writes it is; see `Receipts`. */
      index: number;
      step: WriteStep;
      update: Uint8Array;
      at: number;
    }
  | {
      kind: 'edit';
      author: string;
      change: (doc: Y.Doc) => void;
      at: number;
      resolve: () => void;
      reject: (error: unknown) => void;
    };

/** Work that is in the live document; `update` is null when it changed nothing. */
export interface Done {
  readonly work: Work;
  readonly update: Uint8Array | null;
  readonly newClients: NewClients;
}

export function authorOf(work: Work): string {
  return work.kind === 'write' ? work.peer.user.id : work.author;
}

export function sizeOf(work: Work): number {
  return work.kind === 'write' ? work.update.length : 0;
}

export function abandonAll(done: readonly Done[]): void {
  for (const { work } of done) abandon(work);
}

/** It is not stored, and will not be. */
export function abandon(work: Work): void {
  if (work.kind === 'write') work.peer.receipts.lose(work.index);
  else work.reject(new Problem('unavailable'));
}
