import { type Deleted, deleterOf, type EntityReference, KIND_WORDS } from '@journey-canvas/journey';
import { Show } from 'solid-js';
import { Button } from '../../ui/Button';
import styles from './Inspector.module.css';
import { useInspector } from './InspectorContext';
import { line } from './names';
import { firstName } from './typing';

interface GoneNoticeProps {
  reference: EntityReference;
  deleted: Deleted;
  onClose(): void;
}

/** In the place of what somebody else has deleted meanwhile. */
export function GoneNotice(props: GoneNoticeProps) {
  const inspector = useInspector();
  const who = () => {
    const client = deleterOf(inspector.doc, props.reference);
    const peer = inspector.peers().find(({ clientId }) => clientId === client);
    return peer ? firstName(peer.user.name) : 'Somebody';
  };
  const title = () => line(props.deleted.title) || KIND_WORDS[props.reference.kind];
  return (
    <div class={styles.notice} role="status">
      <h2 class={styles.title}>{title()}</h2>
      <p>
        {who()} deleted this.
        <Show when={inspector.editor()}> Nothing of it is lost: it can be brought back for 30 days.</Show>
      </p>
      <div class={styles.actions}>
        <Show when={inspector.editor()}>
          <Button variant="primary" onClick={() => restore()}>
            Restore
          </Button>
        </Show>
        <Button onClick={() => props.onClose()}>Close</Button>
      </div>
    </div>
  );

  function restore(): void {
    if (inspector.restore([props.reference])) inspector.goTo(props.reference);
  }
}
