import type { DocumentName } from '@journey-canvas/sync/protocol';
import type * as Y from 'yjs';

/** Somebody who has the map open. */
export interface PersonHere {
  readonly id: string;
  readonly name: string;
  readonly organisationId: string | null;
  /** Joined by a link, without an account. */
  readonly guest: boolean;
}

/** Whose open sockets have to show again what they may do. All that is given must match. */
export interface Revocation {
  readonly mapId?: string;
  readonly userId?: string;
  readonly sessionId?: string;
}

/** What the routes need of the relay: the committed state of documents, and a way to change them. */
export interface MapDocuments {
  /**
   * Reads the committed state, up to `position` of the log. `reader` neither keeps the document nor changes it.
   * Rejects when there is no such document.
   */
  read<T>(
    mapId: string,
    reader: (doc: Y.Doc, position: number) => T,
    /** The map's journey unless given. */
    document?: DocumentName,
  ): Promise<T>;
  /** Changes a document in a person's name; resolves when the change is committed. */
  edit(
    mapId: string,
    author: string,
    change: (doc: Y.Doc) => void,
    /** The map's journey unless given. */
    document?: DocumentName,
  ): Promise<void>;
  /**
   * Resolves once nothing that was overwritten or deleted until now is left of the document: neither in its log
   * nor in what those who open it get.
   */
  forgetDeleted(mapId: string, document: DocumentName): Promise<void>;
  /** Open sockets follow within a second: they are closed, or lose or gain the right to write. */
  revoke(whose: Revocation): void;
  /** Everybody once, however many windows they have open. */
  people(mapId: string): readonly PersonHere[];
}

/** A map's document in the log. */
export function documentIdOf(mapId: string, document: DocumentName): string {
  return `${mapId}/${document}`;
}

/** A map's journey among the documents of the log. */
export function journeyDocumentId(mapId: string): string {
  return documentIdOf(mapId, 'journey');
}
