import type { ConnectionState } from '@journey-canvas/sync/client';
import Check from 'lucide-solid/icons/check';
import CloudOff from 'lucide-solid/icons/cloud-off';
import Eye from 'lucide-solid/icons/eye';
import { Match, Switch } from 'solid-js';
import { createLingering } from '../ui/delay';
import { SeverityGlyph } from '../ui/SeverityGlyph';
import { Spinner } from '../ui/Spinner';
import styles from './ConnectionBadge.module.css';
import { connectionBadge, isAllSaved, SAVED_AFTER_MS } from './connectionBadge';

/** Whether one's edits are safe, in words; `data-saved` is exact at every moment. */
export function ConnectionBadge(props: { state: ConnectionState }) {
  const settling = createLingering(() => props.state.unsaved > 0, SAVED_AFTER_MS);
  const badge = () => connectionBadge(props.state, settling());
  return (
    <span
      class={styles.badge}
      role="status"
      data-kind={badge().kind}
      data-saved={isAllSaved(props.state) ? 'true' : 'false'}
      data-unsaved={props.state.unsaved}
    >
      <Switch>
        <Match when={badge().kind === 'saved'}>
          <Check size={16} stroke-width={1.8} aria-hidden="true" class={styles.saved} />
        </Match>
        <Match when={badge().kind === 'saving' || badge().kind === 'opening'}>
          <Spinner />
        </Match>
        <Match when={badge().kind === 'offline' || badge().kind === 'stopped'}>
          <CloudOff size={16} stroke-width={1.6} aria-hidden="true" />
        </Match>
        <Match when={badge().kind === 'paused'}>
          <SeverityGlyph severity="warning" />
        </Match>
        <Match when={badge().kind === 'not-saved'}>
          <SeverityGlyph severity="error" />
        </Match>
        <Match when={badge().kind === 'view-only'}>
          <Eye size={16} stroke-width={1.6} aria-hidden="true" />
        </Match>
      </Switch>
      {badge().words}
    </span>
  );
}
