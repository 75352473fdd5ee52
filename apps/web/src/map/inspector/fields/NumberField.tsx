import { Show } from 'solid-js';
import { createDraft } from './createDraft';
import { DraftInput } from './DraftInput';
import styles from './DraftInput.module.css';
import type { FieldIds } from './FieldRow';
import { type NumberRange, parseNumber, showNumber } from './parseNumber';

interface NumberFieldProps extends NumberRange {
  value: number | null;
  ids: Pick<FieldIds, 'id' | 'description'>;
  placeholder?: string;
  /** Of an input without a label of its own. */
  label?: string;
  /** The field cannot be without a figure. */
  required?: boolean;
  onProblem?(problem: string | null): void;
  onChange(value: number | null): void;
}

/** A figure with its unit. Judged at every letter, written when somebody leaves the field. */
export function NumberField(props: NumberFieldProps) {
  const draft = createDraft<number | null>({
    value: () => props.value,
    show: showNumber,
    parse(text) {
      const parsed = parseNumber(text, props);
      return parsed.ok && parsed.value === null && props.required
        ? { ok: false, problem: 'Type a figure.' }
        : parsed;
    },
    commit: (value) => props.onChange(value),
  });
  return (
    <span class={styles.measured}>
      <DraftInput
        draft={draft}
        ids={props.ids}
        label={props.label}
        inputMode={props.integer ? 'numeric' : 'decimal'}
        placeholder={props.placeholder}
        onProblem={props.onProblem}
      />
      <Show when={props.unit}>
        <span class={styles.unit}>{props.unit}</span>
      </Show>
    </span>
  );
}
