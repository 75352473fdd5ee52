import type * as Y from 'yjs';

/** Somebody who has the map open. */
export interface PersonHere {
  readonly id: string;
  readonly name: string;
  readonly organisationId: string | null;
}

/** Whose open sockets have to show again what they may do. All that is given must match. */
export interface Revocation {
  readonly mapId?: string;
  readonly userId?: string;
  readonly sessionId?: string;
}

/** What the routes need of the relay: the committed state of journeys, and a way to change them. */
export interface MapDocuments {
  /**
   * Reads the committed state, up to `position` of the log. `reader` neither keeps the document nor changes it.
   * Rejects when there is no such document.
   */
  read<T>(mapId: string, reader: (doc: Y.Doc, position: number) => T): Promise<T>;
  /** Changes the journey in a person's name; resolves when the change is committed. */
  edit(mapId: string, author: string, change: (doc: Y.Doc) => void): Promise<void>;
  /** Open sockets follow within a second: they are closed, or lose or gain the right to write. */
  revoke(whose: Revocation): void;
  /** Everybody once, however many windows they have open. */
  people(mapId: string): readonly PersonHere[];
}

/** A map's journey among the documents of the log. */
export function journeyDocumentId(mapId: string): string {
  return `${mapId}/journey`;
}
