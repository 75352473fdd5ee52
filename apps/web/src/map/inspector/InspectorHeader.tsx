import type { EntityReference } from '@journey-canvas/journey';
import X from 'lucide-solid/icons/x';
import { type JSX, Show } from 'solid-js';
import { IconButton } from '../../ui/IconButton';
import styles from './Inspector.module.css';
import { InspectorMenu } from './InspectorMenu';

interface InspectorHeaderProps {
  where: string;
  /** What can be done something with; absent: it is gone, or several. */
  reference: EntityReference | undefined;
  /** Of the page: to comment on it, say. */
  actions?: ((reference: EntityReference) => JSX.Element) | undefined;
  onClose(): void;
}

export function InspectorHeader(props: InspectorHeaderProps) {
  return (
    <header class={styles.header}>
      <span class={styles.where}>{props.where}</span>
      <Show when={props.reference}>{(reference) => props.actions?.(reference())}</Show>
      <Show when={props.reference}>{(reference) => <InspectorMenu reference={reference()} />}</Show>
      <IconButton label="Close details" onClick={() => props.onClose()}>
        <X size={16} stroke-width={1.6} aria-hidden="true" />
      </IconButton>
    </header>
  );
}
