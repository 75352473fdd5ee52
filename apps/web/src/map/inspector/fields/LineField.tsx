import { createDraft, type Parsed } from './createDraft';
import { DraftInput } from './DraftInput';
import type { FieldIds } from './FieldRow';

interface LineFieldProps {
  value: string | null;
  /** Most letters. */
  most: number;
  ids: Pick<FieldIds, 'id' | 'description'>;
  label?: string;
  placeholder?: string;
  onProblem?(problem: string | null): void;
  /** null: nothing. */
  onChange(value: string | null): void;
}

/** A few words that are written as a whole (a unit, a segment), not letter by letter. */
export function LineField(props: LineFieldProps) {
  const draft = createDraft<string | null>({
    value: () => props.value,
    show: (value) => value ?? '',
    parse: (text) => parseLine(text, props.most),
    commit: (value) => props.onChange(value),
  });
  return (
    <DraftInput
      draft={draft}
      ids={props.ids}
      label={props.label}
      placeholder={props.placeholder}
      onProblem={props.onProblem}
    />
  );
}

/** Without space around; nothing gives null. */
function parseLine(text: string, most: number): Parsed<string | null> {
  const line = text.trim().replace(/\s+/g, ' ');
  if (line.length > most) {
    return { ok: false, problem: `At most ${most} letters; this is ${line.length}.` };
  }
  return { ok: true, value: line || null };
}
