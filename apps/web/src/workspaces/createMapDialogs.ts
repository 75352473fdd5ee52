import { useNavigate } from '@solidjs/router';
import { type Accessor, createSignal } from 'solid-js';
import { errorMessage } from '../http/RequestError';
import { useSession } from '../session/RequireSession';
import { useToast } from '../ui/Toasts';
import { createMapRemoval } from './createMapRemoval';
import type { Deletion } from './DeleteMapDialog';
import type { MapActions } from './mapActions';
import type { MapSummary } from './maps';

/** The dialog that is open about a map; one at a time. */
export type MapDialog =
  | { about: 'rename' | 'duplicate' | 'export' | 'share'; map: MapSummary }
  | { about: 'delete'; map: Deletion };

export interface MapDialogControl {
  readonly actions: MapActions;
  readonly dialog: Accessor<MapDialog | null>;
  readonly close: () => void;
  readonly remove: (map: Deletion) => Promise<void>;
}

/** What happens when somebody does something with a map from its card. */
export function createMapDialogs(): MapDialogControl {
  const session = useSession();
  const navigate = useNavigate();
  const toast = useToast();
  const { remove } = createMapRemoval();
  const [dialog, setDialog] = createSignal<MapDialog | null>(null);

  const ask = (about: 'rename' | 'duplicate' | 'export' | 'share') => (map: MapSummary) =>
    setDialog({ about, map });
  function removeOrAsk(map: MapSummary): void {
    const others = map.people.filter(({ id }) => id !== session.me().user.id).length;
    if (others > 0) {
      setDialog({ about: 'delete', map: { id: map.id, title: map.title, others } });
      return;
    }
    remove(map).catch((error: unknown) => toast({ text: errorMessage(error) }));
  }
  return {
    dialog,
    close: () => setDialog(null),
    remove,
    actions: {
      open: (map) => navigate(`/maps/${map.id}`),
      rename: ask('rename'),
      duplicate: ask('duplicate'),
      export: ask('export'),
      share: ask('share'),
      remove: removeOrAsk,
    },
  };
}
