import { CLOSE } from '@journey-canvas/sync/protocol';
import type { DocumentState } from './DocumentState';
import type { Done, Work } from './Work';

/** How far a run of work came: when one `broke` the document (left something of it there), `rest` was not tried. */
export interface Run {
  readonly done: readonly Done[];
  readonly rest: readonly Work[];
  readonly broke: boolean;
}

/** Whose a client id is by the presence that was shown with it, or null. */
export type ShownBy = (clientId: number) => string | null;

/** Puts work into the live document, in order. What does not belong there is dropped, and its sender told. */
export function applyWorks(state: DocumentState, works: readonly Work[], shownBy: ShownBy): Run {
  const done: Done[] = [];
  for (const [index, work] of works.entries()) {
    const outcome = work.kind === 'write' ? applyWrite(state, work, shownBy) : applyEdit(state, work);
    if (outcome === 'broke') return { done, rest: works.slice(index + 1), broke: true };
    if (outcome !== 'dropped') done.push(outcome);
  }
  return { done, rest: [], broke: false };
}

type Outcome = Done | 'dropped' | 'broke';

function applyWrite(state: DocumentState, work: Extract<Work, { kind: 'write' }>, shownBy: ShownBy): Outcome {
  const { peer, index, step, update } = work;
  if (peer.expelled) return 'dropped';
  const applied = state.live.apply(update, peer.user.id, shownBy);
  switch (applied.kind) {
    case 'applied':
      return { work, update: applied.update, newClients: applied.newClients };
    case 'gap': {
      // One resync covers everything that was on its way when the gap was noticed.
      const isAsked = peer.receipts.isHeldBack && step === 'update';
      peer.receipts.lose(index);
      if (!isAsked) peer.reportGap(state.stateVector());
      return 'dropped';
    }
    case 'foreign':
      peer.expel(CLOSE.clientIdTaken, `client id ${applied.client} belongs to somebody else`);
      return 'dropped';
    case 'malformed':
      peer.expel(CLOSE.badMessage, applied.problem);
      return 'dropped';
    case 'too-large':
      peer.expel(CLOSE.tooLarge, applied.problem);
      return 'dropped';
    case 'broken':
      peer.expel(CLOSE.badMessage, 'an update that cannot be applied');
      return 'broke';
  }
}

function applyEdit(state: DocumentState, work: Extract<Work, { kind: 'edit' }>): Outcome {
  const applied = state.live.edit(work.author, work.change);
  switch (applied.kind) {
    case 'applied':
      return { work, update: applied.update, newClients: applied.newClients };
    case 'broken':
      work.reject(applied.error);
      return applied.touched ? 'broke' : 'dropped';
  }
}
