import { newId } from '@journey-canvas/journey';
import { type Accessor, createEffect, createMemo, createSignal, onCleanup } from 'solid-js';
import type { MapPageState } from '../map/createMapPage';
import { useOpenCopies } from '../session/OpenCopiesContext';
import { type Owner, storageNews } from './deviceKeys';
import { type Draft, deviceDrafts, memoryDrafts } from './drafts';
import { exportDrafts } from './exportDrafts';
import { createOutbox, type Outbox, type OutboxEntry } from './outbox';
import { sendDraft } from './requests';

interface Options {
  owner: Owner;
  /** Of whom nothing stays on the device. */
  guest: boolean;
  /** Removes the discussion's copy from this device. */
  wipe(): Promise<void>;
}

/** The outbox of the open map: what is written goes out once the map's own edits are there. */
export function createOutboxFor(
  page: MapPageState,
  { owner, guest, wipe }: Options,
): { outbox: Outbox; entries: Accessor<readonly OutboxEntry[]> } {
  const { map } = page;
  const connected = createMemo(() => map.state().phase === 'synced');
  const saved = createMemo(() => connected() && map.state().saved);
  const outbox = createOutbox({
    store: guest ? memoryDrafts() : deviceDrafts(owner, localStorage, storageNews),
    send: (draft) => sendDraft(owner.mapId, draft),
    mayGo: (draft) => (isAboutAnObject(draft) ? saved() : connected()),
    newKey: () => newId<string>(),
    now: Date.now,
    timers: {
      set: (run, delayMs) => setTimeout(run, delayMs),
      clear: (timer) => clearTimeout(timer as number),
    },
  });
  const [entries, setEntries] = createSignal(outbox.entries());
  onCleanup(outbox.subscribe(setEntries));
  onCleanup(() => outbox.dispose());
  createEffect(() => {
    if (connected() || saved()) outbox.wake();
  });
  guardUnsent(page, outbox, { mapId: owner.mapId, wipe });
  return { outbox, entries };
}

/** What is pinned to an object that was made offline would not find it before the object is with the server. */
function isAboutAnObject({ into }: Draft): boolean {
  return into.kind === 'place' && into.anchor.kind !== 'point';
}

/** Keeps people from losing what they wrote: on sign-out, and on closing a page that alone has it. */
function guardUnsent(
  page: MapPageState,
  outbox: Outbox,
  { mapId, wipe }: { mapId: string; wipe(): Promise<void> },
): void {
  const copies = useOpenCopies();
  onCleanup(
    copies.add({
      unsaved() {
        const drafts = outbox.unsent();
        if (drafts.length === 0) return null;
        const title = `Comments on ${page.title()}`;
        return { mapId, title, export: async () => exportDrafts(title, drafts) };
      },
      async wipe() {
        for (const { key } of outbox.unsent()) outbox.discard(key);
        await wipe();
      },
    }),
  );
  function warn(event: BeforeUnloadEvent): void {
    if (outbox.unsent().length > 0 && !outbox.keeps) event.preventDefault();
  }
  window.addEventListener('beforeunload', warn);
  onCleanup(() => window.removeEventListener('beforeunload', warn));
}
