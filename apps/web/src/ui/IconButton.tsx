import * as Tooltip from '@kobalte/core/tooltip';
import { type JSX, splitProps } from 'solid-js';
import { iconButtonClass } from './Button';
import { classes } from './classes';
import styles from './Tooltip.module.css';

// A finger cannot point without pressing: there the tooltip would only cover things.
const WITHOUT_HOVER = matchMedia('(hover: none)');

interface IconButtonProps extends Omit<JSX.ButtonHTMLAttributes<HTMLButtonElement>, 'type'> {
  /** Its name for everybody: read aloud, and shown as a tooltip. */
  label: string;
}

export function IconButton(props: IconButtonProps) {
  const [own, rest] = splitProps(props, ['label', 'class', 'children']);
  return (
    <Tooltip.Root openDelay={500} gutter={6} disabled={WITHOUT_HOVER.matches}>
      <Tooltip.Trigger
        {...rest}
        type="button"
        class={classes(iconButtonClass, own.class)}
        aria-label={own.label}
      >
        {own.children}
      </Tooltip.Trigger>
      <Tooltip.Portal>
        <Tooltip.Content class={styles.tooltip}>{own.label}</Tooltip.Content>
      </Tooltip.Portal>
    </Tooltip.Root>
  );
}
