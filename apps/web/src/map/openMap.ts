import {
  type JourneyEditor,
  type LiveJourney,
  liveJourney,
  openEditor,
  type Reading,
} from '@journey-canvas/journey';
import {
  type ConnectionState,
  connectDocument,
  type DocumentConnection,
  type Peer,
} from '@journey-canvas/sync/client';
import { type Accessor, createEffect, createMemo, createSignal, on, onCleanup } from 'solid-js';
import * as Y from 'yjs';
import { askAccessTo, type MapAccess, mayEdit } from './mapAccess';

/** A map that is open: its document, the connection, and what is seen of both. */
export interface OpenMap {
  readonly doc: Y.Doc;
  readonly live: LiveJourney;
  readonly connection: DocumentConnection;
  readonly state: Accessor<ConnectionState>;
  /** Follows the document, at most once a frame. */
  readonly reading: Accessor<Reading>;
  readonly peers: Accessor<readonly Peer[]>;
  /** null while one may not edit. */
  readonly editor: Accessor<JourneyEditor | null>;
  /** There is a journey to show: stored here or arrived from the server. */
  readonly ready: Accessor<boolean>;
}

interface Opening {
  access: MapAccess;
  userId: string;
  /** Guests store nothing on the device. */
  guest: boolean;
}

function webSocketOrigin(): string {
  return location.origin.replace(/^http/, 'ws');
}

/** Opens the map for as long as its owner lives. */
export function createOpenMap({ access, userId, guest }: Opening): OpenMap {
  const doc = new Y.Doc();
  const live = liveJourney(doc);
  const connection = connectDocument({
    origin: webSocketOrigin(),
    mapId: access.id,
    document: 'journey',
    lineage: access.lineage,
    doc,
    userId,
    canWrite: mayEdit(access.role),
    store: guest ? 'none' : 'indexeddb',
    askAccess: askAccessTo(access.id),
  });
  const [state, setState] = createSignal(connection.state());
  const [peers, setPeers] = createSignal(connection.presence.peers());
  const reading = createReading(live);
  onCleanup(connection.subscribe((next: ConnectionState) => setState(next)));
  onCleanup(connection.presence.subscribe(setPeers));

  const editable = createMemo(
    () =>
      !state().readOnly &&
      state().phase !== 'refused' &&
      state().phase !== 'disposed' &&
      reading().newerVersion === null,
  );
  const editor = createEditor(doc, editable);
  const here = createMemo(
    () => state().everSynced || (state().phase !== 'loading' && reading().journey.stages.length > 0),
  );
  const ready = createLater(here);

  onCleanup(() => {
    live.dispose();
    // Ends the socket and closes the local copy; nothing waits for it.
    void connection.dispose().then(() => doc.destroy());
  });
  return { doc, live, connection, state, reading, peers, editor, ready };
}

/** Taking a large journey in is a long task by itself: what is built from it comes in a task of its own. */
function createLater(condition: Accessor<boolean>): Accessor<boolean> {
  const [later, setLater] = createSignal(false);
  createEffect(() => {
    if (!condition() || later()) return;
    const timer = setTimeout(() => setLater(true));
    onCleanup(() => clearTimeout(timer));
  });
  return later;
}

/** Panels need no more than one reading a frame, however many edits arrive in it. */
function createReading(live: LiveJourney): Accessor<Reading> {
  const [reading, setReading] = createSignal(live.current());
  let frame: number | null = null;
  onCleanup(
    live.subscribe(() => {
      frame ??= requestAnimationFrame(() => {
        frame = null;
        setReading(live.current());
      });
    }),
  );
  onCleanup(() => {
    if (frame !== null) cancelAnimationFrame(frame);
  });
  return reading;
}

function createEditor(doc: Y.Doc, editable: Accessor<boolean>): Accessor<JourneyEditor | null> {
  const [editor, setEditor] = createSignal<JourneyEditor | null>(editable() ? openEditor(doc) : null);
  createEffect(
    on(
      editable,
      (may) => {
        const before = editor();
        setEditor(may ? openEditor(doc) : null);
        before?.dispose();
      },
      { defer: true },
    ),
  );
  onCleanup(() => editor()?.dispose());
  return editor;
}
