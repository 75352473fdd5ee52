import { CLOSE, type CloseReason, type DocumentName, type PresenceUser } from '@journey-canvas/sync/protocol';

/** What a request shows to prove who it is from. Kept by the socket, to ask again. */
export interface Credentials {
  /** The `Cookie` header. */
  readonly cookie: string | null;
}

/** Why somebody gets no socket; the codes are those of the HTTP problems. */
export type Refusal = 'signed-out' | 'not-allowed' | 'not-found' | 'deleted';

export type Admission =
  | {
      kind: 'admitted';
      /** As others in the map see them. */
      user: PresenceUser;
      /** The session they are signed in with. */
      sessionId: string;
      canWrite: boolean;
      /** Of the document. */
      lineage: string;
    }
  | { kind: 'refused'; reason: Refusal };
export type Admitted = Extract<Admission, { kind: 'admitted' }>;

/**
 * Decides who may open a document, by the same policy as HTTP. Asked before the upgrade, again whenever
 * something may have changed (see `Relay.revoke`), and every few minutes, so that it may also renew the session.
 */
export interface Gate {
  admit(credentials: Credentials, mapId: string, document: DocumentName): Promise<Admission>;
}

/** How an open socket is closed when the gate refuses it later. Who was in the map may know that it is there. */
export const CLOSE_ON_REFUSAL: Record<Refusal, CloseReason> = {
  'signed-out': CLOSE.signedOut,
  'not-allowed': CLOSE.notAllowed,
  'not-found': CLOSE.notAllowed,
  deleted: CLOSE.deleted,
};
