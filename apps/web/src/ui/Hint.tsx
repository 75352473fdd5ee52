import * as Tooltip from '@kobalte/core/tooltip';
import { type JSX, Show } from 'solid-js';
import styles from './Tooltip.module.css';

interface HintProps {
  text: string;
  class?: string | undefined;
  /** Its name for screen readers, when the children have no words. */
  label?: string;
  children: JSX.Element;
}

/** Something that explains itself when pointed at or focused. */
export function Hint(props: HintProps) {
  return (
    <Tooltip.Root openDelay={300} gutter={6}>
      <Tooltip.Trigger
        as="span"
        tabIndex={0}
        role={props.label ? 'img' : undefined}
        aria-label={props.label}
        class={props.class}
      >
        {props.children}
      </Tooltip.Trigger>
      <Show when={props.text}>
        <Tooltip.Portal>
          <Tooltip.Content class={styles.tooltip}>{props.text}</Tooltip.Content>
        </Tooltip.Portal>
      </Show>
    </Tooltip.Root>
  );
}
