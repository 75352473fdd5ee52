import { useQueryClient } from '@tanstack/solid-query';
import { errorMessage } from '../http/RequestError';
import { focusMain } from '../ui/Main';
import { useToast } from '../ui/Toasts';
import { focusCard, focusCardToCome, neighbourOf } from './mapCardFocus';
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
      if (restored) focusCardToCome(map.id);
    });
  }

  function tell(map: Removed): void {
    toast({
      text: `“${titleOf(map)}” deleted. It can be restored for 30 days.`,
      action: { label: 'Undo', run: () => bringBack(map) },
    });
  }

  return {
    restore,
    /** @throws when the server refuses */
    async remove(map: Removed): Promise<void> {
      const next = neighbourOf(map.id);
      await deleteMap(map.id);
      await lists();
      requestAnimationFrame(() => focusCard(next) || focusMain());
      tell(map);
    },
    /**
     * From the map's own page; a refusal is said in a toast.
     * @param leave Goes to the list; resolves when the page is gone, its connections with it. Otherwise the server
     * would end those, and the page ask why.
     */
    async removeOpen(map: Removed, leave: () => Promise<void>): Promise<void> {
      await leave();
      try {
        await deleteMap(map.id);
        tell(map);
      } catch (error) {
        toast({ text: `“${titleOf(map)}” could not be deleted. ${errorMessage(error)}` });
      }
      await lists();
    },
  };
}
