import { type EntityReference, repair, type Unreadable } from '@journey-canvas/journey';
import { Show } from 'solid-js';
import { Button } from '../../ui/Button';
import { SeverityGlyph } from '../../ui/SeverityGlyph';
import { kindWords, nameOf, problemWords } from '../unreadable';
import styles from './Inspector.module.css';
import { useInspector } from './InspectorContext';

/** In the place of what cannot be read. */
export function RepairNotice(props: { reference: EntityReference; item: Unreadable }) {
  const inspector = useInspector();
  function mend(): void {
    const done = inspector.edit((editor) => {
      repair(editor, props.item);
      return true;
    });
    if (done) inspector.toast({ text: `“${nameOf(props.item)}” repaired` });
  }
  return (
    <div class={styles.notice}>
      <h2 class={styles.title}>{nameOf(props.item)}</h2>
      <p class={styles.withSign}>
        <SeverityGlyph severity="error" />
        <span>
          {kindWords(props.item)}. {problemWords(props.item)} Nothing of it is lost.
          <Show when={inspector.editor()}> Repairing resets what is not readable and keeps the rest.</Show>
        </span>
      </p>
      <Show when={inspector.editor()}>
        <div class={styles.actions}>
          <Button variant="primary" onClick={mend}>
            Repair
          </Button>
          <Button onClick={() => inspector.remove([props.reference], `“${nameOf(props.item)}” deleted`)}>
            Delete
          </Button>
        </div>
      </Show>
    </div>
  );
}
