import { onCleanup } from 'solid-js';
import { useOpenCopies } from '../session/OpenCopiesContext';
import type { OpenMap } from './openMap';

interface GuardedMap {
  mapId: string;
  title(): string;
  export(): void;
}

/** Keeps people from losing edits: on sign-out, and on closing a page whose edits are stored nowhere. */
export function useUnsavedGuard(map: OpenMap, guarded: GuardedMap): void {
  const copies = useOpenCopies();
  onCleanup(
    copies.add({
      unsaved() {
        if (map.connection.state().unsaved === 0) return null;
        return {
          mapId: guarded.mapId,
          title: guarded.title(),
          export: async () => guarded.export(),
        };
      },
      wipe: () => map.connection.wipe(),
    }),
  );

  function warn(event: BeforeUnloadEvent): void {
    const { unsaved, storedHere } = map.connection.state();
    if (unsaved > 0 && !storedHere) event.preventDefault();
  }
  window.addEventListener('beforeunload', warn);
  onCleanup(() => window.removeEventListener('beforeunload', warn));
}
