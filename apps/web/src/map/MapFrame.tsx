import { A } from '@solidjs/router';
import ChevronLeft from 'lucide-solid/icons/chevron-left';
import { type JSX, Show } from 'solid-js';
import { iconButtonClass } from '../ui/Button';
import { Logo } from '../ui/Logo';
import styles from './MapFrame.module.css';

interface MapFrameProps {
  /** Where "back" leads. */
  back?: string;
  top?: JSX.Element;
  /** Under the top bar, over everything's width. */
  bar?: JSX.Element;
  children: JSX.Element;
}

/** The bars around a map. They stand before the map is there. */
export function MapFrame(props: MapFrameProps) {
  return (
    <div class={styles.frame}>
      <header class={styles.top}>
        <A class={iconButtonClass} href={props.back ?? '/'} aria-label="Back to maps">
          <ChevronLeft size={20} stroke-width={1.6} aria-hidden="true" />
        </A>
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
