import CircleHelp from 'lucide-solid/icons/circle-question-mark';
import LogOut from 'lucide-solid/icons/log-out';
import { createSignal, Show } from 'solid-js';
import { useHelp } from '../help/HelpContext';
import { Avatar } from '../ui/Avatar';
import { Menu, MenuChoice, MenuHeading, MenuItem, MenuSeparator } from '../ui/Menu';
import { useTheme } from '../ui/ThemeContext';
import type { ThemeChoice } from '../ui/theme';
import styles from './AccountMenu.module.css';
import { LeaveDialog } from './LeaveDialog';
import { useSession } from './RequireSession';
import { SignOutDialog } from './SignOutDialog';

const THEMES: readonly { value: ThemeChoice; label: string }[] = [
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
  { value: 'system', label: 'As the system' },
];

/** One's own avatar: who one is, the theme, sign-out; guests leave, for they have nothing to sign in with. */
export function AccountMenu(props: { slot: number | null }) {
  const session = useSession();
  const theme = useTheme();
  const help = useHelp();
  const [leaving, setLeaving] = createSignal(false);
  const user = () => session.me().user;
  const guest = () => user().kind === 'guest';
  return (
    <>
      <Menu
        label={`Account of ${user().name}`}
        triggerClass={styles.trigger}
        trigger={<Avatar person={{ id: user().id, name: user().name, slot: props.slot, guest: guest() }} />}
      >
        <MenuHeading>
          <span class={styles.name}>{user().name}</span>
          <span class={styles.email}>{guest() ? 'Guest' : user().email}</span>
        </MenuHeading>
        <MenuSeparator />
        <MenuChoice label="Theme" value={theme.choice()} options={THEMES} onChange={theme.choose} />
        <MenuSeparator />
        <MenuItem icon={<CircleHelp size={16} stroke-width={1.6} />} onSelect={help.open}>
          Help and shortcuts
        </MenuItem>
        <MenuItem icon={<LogOut size={16} stroke-width={1.6} />} onSelect={() => setLeaving(true)}>
          {guest() ? 'Leave' : 'Sign out'}
        </MenuItem>
      </Menu>
      <Show when={guest()} fallback={<SignOutDialog open={leaving()} onOpenChange={setLeaving} />}>
        <LeaveDialog open={leaving()} onOpenChange={setLeaving} />
      </Show>
    </>
  );
}
