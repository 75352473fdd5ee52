import { type Discussion, liveDiscussion } from '@journey-canvas/journey';
import { type ConnectionState, connectDocument } from '@journey-canvas/sync/client';
import { type Accessor, createSignal, onCleanup } from 'solid-js';
import * as Y from 'yjs';
import { askAccessTo, type MapAccess } from '../map/mapAccess';

/** A map's discussion document, read live: nobody writes it but the server. */
export interface OpenDiscussion {
  readonly discussion: Accessor<Discussion>;
  readonly state: Accessor<ConnectionState>;
  /** Ends the connection and removes the copy on this device. */
  wipe(): Promise<void>;
}

interface Opening {
  access: MapAccess;
  userId: string;
  /** Guests store nothing on the device. */
  guest: boolean;
}

/** Opens it for as long as its owner lives. */
export function createOpenDiscussion({ access, userId, guest }: Opening): OpenDiscussion {
  const doc = new Y.Doc();
  const live = liveDiscussion(doc);
  const ask = askAccessTo(access.id);
  const connection = connectDocument({
    origin: location.origin.replace(/^http/, 'ws'),
    mapId: access.id,
    document: 'discussion',
    lineage: access.lineage,
    doc,
    userId,
    canWrite: false,
    store: guest ? 'none' : 'indexeddb',
    askAccess: async () => {
      const answer = await ask();
      return answer.kind === 'allowed' ? { ...answer, canWrite: false } : answer;
    },
  });
  const [discussion, setDiscussion] = createSignal(live.current());
  const [state, setState] = createSignal(connection.state());
  onCleanup(live.subscribe(setDiscussion));
  onCleanup(connection.subscribe(setState));
  onCleanup(() => {
    live.dispose();
    void connection.dispose().then(() => doc.destroy());
  });
  return { discussion, state, wipe: () => connection.wipe() };
}
