import { createDraft } from './createDraft';
import { DraftInput } from './DraftInput';
import { parseDay } from './days';
import type { FieldIds } from './FieldRow';

interface DateFieldProps {
  /** `YYYY-MM-DD`; null: none. */
  value: string | null;
  ids: Pick<FieldIds, 'id' | 'description'>;
  label?: string;
  required?: boolean;
  onProblem?(problem: string | null): void;
  onChange(value: string | null): void;
}

/** A day, typed or chosen from the browser's calendar. */
export function DateField(props: DateFieldProps) {
  const draft = createDraft<string | null>({
    value: () => props.value,
    show: (value) => value ?? '',
    parse(text) {
      const parsed = parseDay(text);
      return parsed.ok && parsed.value === null && props.required
        ? { ok: false, problem: 'Choose a day.' }
        : parsed;
    },
    commit: (value) => props.onChange(value),
  });
  return (
    <DraftInput type="date" draft={draft} ids={props.ids} label={props.label} onProblem={props.onProblem} />
  );
}
