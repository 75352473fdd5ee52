import UserPlus from 'lucide-solid/icons/user-plus';
import { createSignal, Show } from 'solid-js';
import { useMapPage } from '../map/MapPageContext';
import { mayEdit } from '../map/mapAccess';
import { Button } from '../ui/Button';
import { IconButton } from '../ui/IconButton';
import { ShareDialog } from './ShareDialog';

/** Opens who has the map, for those who may see it: its owners change it, its editors look. */
export function ShareButton() {
  const page = useMapPage();
  const [open, setOpen] = createSignal(false);
  return (
    <Show when={mayEdit(page.access().role)}>
      <Show
        when={page.phone()}
        fallback={
          <Button variant="primary" aria-haspopup="dialog" onClick={() => setOpen(true)}>
            Share
          </Button>
        }
      >
        <IconButton label="Share" aria-haspopup="dialog" onClick={() => setOpen(true)}>
          <UserPlus size={20} stroke-width={1.6} aria-hidden="true" />
        </IconButton>
      </Show>
      <ShareDialog
        mapId={open() ? page.access().id : null}
        title={page.title()}
        onClose={() => setOpen(false)}
      />
    </Show>
  );
}
