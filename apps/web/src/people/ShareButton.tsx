import { createSignal, Show } from 'solid-js';
import { useMapPage } from '../map/MapPageContext';
import { mayEdit } from '../map/mapAccess';
import { Button } from '../ui/Button';
import { ShareDialog } from './ShareDialog';

/**
 * Opens who has the map, for those who may see it: its owners change it, its editors look. On a phone the map's menu
 * does.
 */
export function ShareButton() {
  const page = useMapPage();
  const [open, setOpen] = createSignal(false);
  return (
    <Show when={mayEdit(page.access().role) && !page.phone()}>
      <Button variant="primary" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        Share
      </Button>
      <ShareDialog
        mapId={open() ? page.access().id : null}
        title={page.title()}
        onClose={() => setOpen(false)}
      />
    </Show>
  );
}
