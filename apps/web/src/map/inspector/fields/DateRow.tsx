import type { DocumentReference } from '@journey-canvas/journey';
import { createSignal, type JSX, Show } from 'solid-js';
import { useInspector } from '../InspectorContext';
import { DateField } from './DateField';
import { dayWords } from './days';
import { FieldRow } from './FieldRow';
import { Value } from './Value';

interface DateRowProps {
  reference: DocumentReference;
  field: string;
  label: string;
  value: string | null;
  help?: string | undefined;
  none?: string;
  /** Behind the field. */
  action?: JSX.Element;
  onChange(value: string | null): void;
}

/** A field with a day. */
export function DateRow(props: DateRowProps) {
  const inspector = useInspector();
  const [problem, setProblem] = createSignal<string | null>(null);
  const words = () => (props.value === null ? null : dayWords(props.value, inspector.today()));
  return (
    <FieldRow
      label={props.label}
      reference={props.reference}
      field={props.field}
      value={props.value}
      problem={problem()}
      help={props.help}
      control="input"
    >
      {(ids) => (
        <Show
          when={inspector.editor()}
          fallback={<Value id={ids.id} words={words()} none={props.none ?? '–'} />}
        >
          <DateField value={props.value} ids={ids} onProblem={setProblem} onChange={props.onChange} />
          {props.action}
        </Show>
      )}
    </FieldRow>
  );
}
