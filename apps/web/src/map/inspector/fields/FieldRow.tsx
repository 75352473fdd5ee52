import type { DocumentReference } from '@journey-canvas/journey';
import { createUniqueId, For, type JSX, Show } from 'solid-js';
import { classes } from '../../../ui/classes';
import { SeverityGlyph } from '../../../ui/SeverityGlyph';
import { useInspector } from '../InspectorContext';
import { typingWords } from '../typing';
import { createFlash } from './createFlash';
import styles from './FieldRow.module.css';
import { FindingsAt } from './FindingsAt';

/** What ties a control to its label and to what is said about it. */
export interface FieldIds {
  readonly id: string;
  readonly label: string;
  /** For `aria-describedby`. */
  readonly description: string | undefined;
}

interface FieldRowProps {
  label: string;
  reference: DocumentReference;
  /** The field, or the part of it, that is edited here. */
  field: string;
  /** What is stored; tells when somebody else has changed it. */
  value: unknown;
  /** What is wrong with what is being typed. */
  problem?: string | null;
  help?: string | undefined;
  /** The label above the control instead of beside it. */
  stacked?: boolean;
  /** Said to screen readers alone. */
  hiddenLabel?: boolean;
  /** The label is a `label` of the control, which takes its id. */
  control?: 'input' | 'group';
  children(ids: FieldIds): JSX.Element;
}

/** A field of the inspector: label, control, and what is to be said about it. */
export function FieldRow(props: FieldRowProps) {
  const inspector = useInspector();
  const id = createUniqueId();
  const flash = createFlash(
    () => props.value,
    () => inspector.touches.byOthers(props.reference),
  );
  const typing = () => inspector.typing.into(props.reference, props.field);
  const describing = () => Boolean(props.problem || props.help);
  const ids: FieldIds = {
    id,
    label: `${id}-label`,
    get description() {
      return describing() ? `${id}-description` : undefined;
    },
  };
  return (
    <div
      class={classes(styles.row, props.stacked && styles.stacked, props.hiddenLabel && styles.unlabelled)}
      data-field={props.field}
      data-flash={flash()}
    >
      <Show
        when={props.control === 'input'}
        fallback={
          <span id={ids.label} class={classes(styles.label, props.hiddenLabel && styles.hidden)}>
            {props.label}
          </span>
        }
      >
        <label id={ids.label} for={id} class={classes(styles.label, props.hiddenLabel && styles.hidden)}>
          {props.label}
        </label>
      </Show>
      <div class={styles.control}>
        {props.children(ids)}
        <Show when={describing()}>
          <p
            id={`${id}-description`}
            class={props.problem ? styles.problem : styles.help}
            aria-live={props.problem ? 'polite' : undefined}
          >
            <Show when={props.problem}>
              <SeverityGlyph severity="error" />
            </Show>
            {props.problem ?? props.help}
          </p>
        </Show>
        <FindingsAt reference={props.reference} field={props.field} />
        <For each={typing().length > 0 ? [typingWords(typing())] : []}>
          {(words) => <p class={styles.typing}>{words}</p>}
        </For>
      </div>
    </div>
  );
}
