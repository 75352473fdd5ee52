import Copy from 'lucide-solid/icons/copy';
import Download from 'lucide-solid/icons/download';
import Ellipsis from 'lucide-solid/icons/ellipsis';
import FolderOpen from 'lucide-solid/icons/folder-open';
import Pencil from 'lucide-solid/icons/pencil';
import Trash from 'lucide-solid/icons/trash';
import UserPlus from 'lucide-solid/icons/user-plus';
import { type JSX, Show } from 'solid-js';
import { iconButtonClass } from '../ui/Button';
import { Menu, MenuItem, MenuSeparator } from '../ui/Menu';
import { actionsOn, type MapAction, type MapActions } from './mapActions';
import type { MapSummary } from './maps';
import { titleOf } from './mapWords';

interface MapCardMenuProps {
  map: MapSummary;
  place: 'workspace' | 'shared';
  actions: MapActions;
}

/** What can be done with a map, on its card. */
export function MapCardMenu(props: MapCardMenuProps) {
  const offered = () => actionsOn(props.map, props.place);
  const Item = (item: { action: MapAction; icon: JSX.Element; danger?: boolean; children: string }) => (
    <Show when={offered().has(item.action)}>
      <MenuItem
        icon={item.icon}
        danger={item.danger ?? false}
        onSelect={() => props.actions[item.action](props.map)}
      >
        {item.children}
      </MenuItem>
    </Show>
  );
  return (
    <Menu
      label={`More about ${titleOf(props.map)}`}
      triggerClass={iconButtonClass}
      trigger={<Ellipsis size={16} stroke-width={1.6} />}
    >
      <Item action="open" icon={<FolderOpen stroke-width={1.6} />}>
        Open
      </Item>
      <Item action="rename" icon={<Pencil stroke-width={1.6} />}>
        Rename
      </Item>
      <Item action="duplicate" icon={<Copy stroke-width={1.6} />}>
        Duplicate
      </Item>
      <Item action="export" icon={<Download stroke-width={1.6} />}>
        Export
      </Item>
      <Item action="share" icon={<UserPlus stroke-width={1.6} />}>
        Share
      </Item>
      <Show when={offered().has('remove')}>
        <MenuSeparator />
      </Show>
      <Item action="remove" danger icon={<Trash stroke-width={1.6} />}>
        Delete
      </Item>
    </Menu>
  );
}
