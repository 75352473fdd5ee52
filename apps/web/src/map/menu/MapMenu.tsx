import { useNavigate } from '@solidjs/router';
import ArchiveRestore from 'lucide-solid/icons/archive-restore';
import CircleHelp from 'lucide-solid/icons/circle-question-mark';
import Copy from 'lucide-solid/icons/copy';
import Download from 'lucide-solid/icons/download';
import Ellipsis from 'lucide-solid/icons/ellipsis';
import Info from 'lucide-solid/icons/info';
import Trash from 'lucide-solid/icons/trash';
import UserPlus from 'lucide-solid/icons/user-plus';
import { createSignal, onCleanup, Show } from 'solid-js';
import { useHelp } from '../../help/HelpContext';
import { ShareDialog } from '../../people/ShareDialog';
import { useSession } from '../../session/RequireSession';
import { iconButtonClass } from '../../ui/Button';
import { Menu, MenuItem, MenuSeparator } from '../../ui/Menu';
import { createMapRemoval } from '../../workspaces/createMapRemoval';
import { DeleteMapDialog, type Deletion } from '../../workspaces/DeleteMapDialog';
import { DuplicateMapDialog } from '../../workspaces/DuplicateMapDialog';
import { ExportDialog } from '../../workspaces/export/ExportDialog';
import { addressOfPage } from '../../workspaces/workspacePages';
import { isAllSaved } from '../connectionBadge';
import { useMapPage } from '../MapPageContext';
import { mayEdit } from '../mapAccess';

type MapDialog = 'share' | 'export' | 'duplicate' | 'delete';

/** What can be done with the open map as a whole. */
export function MapMenu() {
  const page = useMapPage();
  const session = useSession();
  const help = useHelp();
  const navigate = useNavigate();
  const { removeOpen } = createMapRemoval();
  const [dialog, setDialog] = createSignal<MapDialog | null>(null);

  const workspaceId = () => page.access().workspaceId;
  const isMember = () => session.me().workspaces.some(({ id }) => id === workspaceId());
  const about = (which: MapDialog) =>
    dialog() === which ? { id: page.access().id, title: page.title() } : null;
  const deletion = (): Deletion | null => {
    const map = about('delete');
    return map && { ...map, others: page.people().length };
  };
  const close = () => setDialog(null);

  const left = new Promise<void>((resolve) => onCleanup(resolve));
  const removeMap = (map: Deletion) =>
    removeOpen(map, () => {
      navigate(addressOfPage(workspaceId(), 'maps'));
      return left;
    });
  /** Asks where others are shut out by it; else undoing is enough. */
  function removeOrAsk(): void {
    if (page.people().length > 0) setDialog('delete');
    else void removeMap({ id: page.access().id, title: page.title(), others: 0 });
  }
  function duplicated(copy: { id: string; title: string }): void {
    close();
    page.toast({
      text: `“${copy.title}” made`,
      action: { label: 'Open', run: () => navigate(`/maps/${copy.id}`) },
    });
  }

  return (
    <>
      <Menu
        label="More about this map"
        triggerClass={iconButtonClass}
        trigger={<Ellipsis size={20} stroke-width={1.6} aria-hidden="true" />}
      >
        <MenuItem icon={<Info stroke-width={1.6} />} onSelect={page.details.openMap}>
          Map details
        </MenuItem>
        <Show when={page.phone() && mayEdit(page.access().role)}>
          <MenuItem icon={<UserPlus stroke-width={1.6} />} onSelect={() => setDialog('share')}>
            Share
          </MenuItem>
        </Show>
        <MenuItem icon={<Download stroke-width={1.6} />} onSelect={() => setDialog('export')}>
          Export
        </MenuItem>
        <Show when={isMember()}>
          <MenuItem icon={<Copy stroke-width={1.6} />} onSelect={() => setDialog('duplicate')}>
            Duplicate
          </MenuItem>
        </Show>
        <Show when={page.map.editor()}>
          <MenuItem icon={<ArchiveRestore stroke-width={1.6} />} onSelect={() => page.openPanel('deleted')}>
            Recently deleted
          </MenuItem>
        </Show>
        <MenuSeparator />
        <MenuItem icon={<CircleHelp stroke-width={1.6} />} onSelect={help.open}>
          Help and shortcuts
        </MenuItem>
        <Show when={page.access().role === 'owner'}>
          <MenuSeparator />
          <MenuItem danger icon={<Trash stroke-width={1.6} />} onSelect={removeOrAsk}>
            Delete map
          </MenuItem>
        </Show>
      </Menu>
      <ShareDialog mapId={about('share')?.id ?? null} title={page.title()} onClose={close} />
      <ExportDialog
        map={about('export')}
        onClose={close}
        saveJson={isAllSaved(page.map.state()) ? undefined : page.exportCopy}
      />
      <DuplicateMapDialog map={about('duplicate')} onClose={close} onDone={duplicated} />
      <DeleteMapDialog map={deletion()} onClose={close} remove={removeMap} />
    </>
  );
}
