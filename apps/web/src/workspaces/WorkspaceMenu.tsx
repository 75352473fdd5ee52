import { useNavigate } from '@solidjs/router';
import ChevronDown from 'lucide-solid/icons/chevron-down';
import { For, Show } from 'solid-js';
import { Dynamic } from 'solid-js/web';
import { useSession } from '../session/RequireSession';
import { Menu, MenuChoice, MenuItem, MenuSeparator } from '../ui/Menu';
import styles from './WorkspaceFrame.module.css';
import { addressOfPage, PAGE_LOOK, WORKSPACE_PAGES, type WorkspacePageName } from './workspacePages';

/** The workspace's name: leads to its pages, on a phone alone, and to other workspaces one belongs to. */
export function WorkspaceMenu(props: { workspaceId: string; current: WorkspacePageName }) {
  const session = useSession();
  const navigate = useNavigate();
  const all = () => session.me().workspaces;
  const name = () => all().find(({ id }) => id === props.workspaceId)?.name ?? 'Workspace';
  return (
    <Menu
      placement="bottom-start"
      triggerClass={styles.switch}
      trigger={
        <>
          <span class={styles.name}>{name()}</span>
          <ChevronDown size={16} stroke-width={1.6} aria-hidden="true" />
        </>
      }
    >
      <For each={WORKSPACE_PAGES}>
        {(page) => (
          <MenuItem
            icon={<Dynamic component={PAGE_LOOK[page].icon} size={16} stroke-width={1.6} />}
            onSelect={() => navigate(addressOfPage(props.workspaceId, page))}
          >
            {PAGE_LOOK[page].label}
          </MenuItem>
        )}
      </For>
      <Show when={all().length > 1}>
        <MenuSeparator />
        <MenuChoice
          label="Workspace"
          value={props.workspaceId}
          options={all().map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(id) => navigate(addressOfPage(id, 'maps'))}
        />
      </Show>
    </Menu>
  );
}
