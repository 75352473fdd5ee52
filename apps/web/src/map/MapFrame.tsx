import { A } from '@solidjs/router';
import ChevronLeft from 'lucide-solid/icons/chevron-left';
import { type JSX, Show } from 'solid-js';
import { useSession } from '../session/RequireSession';
import { iconButtonClass } from '../ui/Button';
import { Logo } from '../ui/Logo';
import styles from './MapFrame.module.css';

interface MapFrameProps {
  /** Where "back" leads; without it, home. Guests have no home but the map. */
  back?: string | undefined;
  top?: JSX.Element;
  /** Under the top bar, over everything's width. */
  bar?: JSX.Element;
  children: JSX.Element;
}

/** The bars around a map. They stand before the map is there. */
export function MapFrame(props: MapFrameProps) {
  const session = useSession();
  const wayBack = () => props.back ?? (session.me().user.kind === 'guest' ? undefined : '/');
  return (
    <div class={styles.frame}>
      <header class={styles.top}>
        <Show when={wayBack()} fallback={<span class={styles.edge} />}>
          {(address) => (
            <A class={iconButtonClass} href={address()} aria-label="Back to maps">
              <ChevronLeft size={20} stroke-width={1.6} aria-hidden="true" />
            </A>
          )}
        </Show>
        <span class={styles.logo}>
          <Logo />
        </span>
        {props.top}
      </header>
      <Show when={props.bar}>{props.bar}</Show>
      <div class={styles.body}>{props.children}</div>
    </div>
  );
}
