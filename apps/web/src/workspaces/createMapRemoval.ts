import { useQueryClient } from '@tanstack/solid-query';
import { errorMessage } from '../http/RequestError';
import { focusMain } from '../ui/Main';
import { useToast } from '../ui/Toasts';
import { focusCard, neighbourOf } from './mapCardFocus';
import { deleteMap, type MapSummary, restoreMap } from './maps';
import { titleOf } from './mapWords';

type Removed = Pick<MapSummary, 'id' | 'title'>;

/** Deletes maps and brings them back; the lists follow, and the focus goes on to a neighbour. */
export function createMapRemoval() {
  const client = useQueryClient();
  const toast = useToast();
  const lists = () =>
    Promise.all([
      client.invalidateQueries({ queryKey: ['workspaces'] }),
      client.invalidateQueries({ queryKey: ['shared-maps'] }),
    ]);

  async function restore(map: Removed): Promise<boolean> {
    try {
      await restoreMap(map.id);
    } catch (error) {
      toast({ text: `“${titleOf(map)}” could not be restored. ${errorMessage(error)}` });
      return false;
    }
    await lists();
    return true;
  }
  function bringBack(map: Removed): void {
    void restore(map).then((restored) => {
      if (restored) requestAnimationFrame(() => focusCard(map.id) || focusMain());
    });
  }

  return {
    restore,
    /**
     * @param leave Goes to the list, from the map's own page.
     * @throws when the server refuses
     */
    async remove(map: Removed, leave?: () => void): Promise<void> {
      const next = neighbourOf(map.id);
      await deleteMap(map.id);
      leave?.();
      await lists();
      if (!leave) requestAnimationFrame(() => focusCard(next) || focusMain());
      toast({
        text: `“${titleOf(map)}” deleted. It can be restored for 30 days.`,
        action: { label: 'Undo', run: () => bringBack(map) },
      });
    },
  };
}
