import type { DocumentReference } from '@journey-canvas/journey';
import { createSignal, Show } from 'solid-js';
import { useInspector } from '../InspectorContext';
import { FieldRow } from './FieldRow';
import { LineField } from './LineField';
import { Value } from './Value';

interface LineRowProps {
  reference: DocumentReference;
  field: string;
  label: string;
  value: string | null;
  most: number;
  placeholder?: string;
  help?: string | undefined;
  onChange(value: string | null): void;
}

/** A field with a few words that are written as a whole. */
export function LineRow(props: LineRowProps) {
  const inspector = useInspector();
  const [problem, setProblem] = createSignal<string | null>(null);
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
        <Show when={inspector.editor()} fallback={<Value id={ids.id} words={props.value} />}>
          <LineField
            value={props.value}
            most={props.most}
            ids={ids}
            onProblem={setProblem}
            onChange={props.onChange}
            {...(props.placeholder !== undefined && { placeholder: props.placeholder })}
          />
        </Show>
      )}
    </FieldRow>
  );
}
