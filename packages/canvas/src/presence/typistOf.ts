import type { Board, TypingTarget } from '../board';
import { readPeer } from './readPeer';

/**
 * Who types into something that only one person types into at a time; null: nobody else does. A courtesy, no lock:
 * who was faster is decided by what arrives.
 */
export function typistOf(board: Board, { reference, field }: TypingTarget): string | null {
  if (field !== 'words') return null;
  for (const peer of board.peers.get()) {
    const { typing, firstName } = readPeer(peer);
    if (typing?.kind === reference.kind && typing.id === reference.id) return firstName;
  }
  return null;
}
