import type { DocumentReference } from '@journey-canvas/journey';
import { createSignal, Show } from 'solid-js';
import { useInspector } from '../InspectorContext';
import { FieldRow } from './FieldRow';
import { NumberField } from './NumberField';
import { figureWords, type NumberRange } from './parseNumber';
import { Value } from './Value';

interface NumberRowProps extends NumberRange {
  reference: DocumentReference;
  field: string;
  label: string;
  value: number | null;
  placeholder?: string;
  help?: string | undefined;
  onChange(value: number | null): void;
}

/** A field with a figure. */
export function NumberRow(props: NumberRowProps) {
  const inspector = useInspector();
  const [problem, setProblem] = createSignal<string | null>(null);
  const words = () =>
    props.value === null ? null : `${figureWords(props.value)}${props.unit ? ` ${props.unit}` : ''}`;
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
          fallback={<Value id={ids.id} words={words()} none={props.placeholder ?? '–'} />}
        >
          <NumberField {...props} ids={ids} label={undefined} onProblem={setProblem} />
        </Show>
      )}
    </FieldRow>
  );
}
