import type { DocumentReference } from '@journey-canvas/journey';
import { Show } from 'solid-js';
import { useInspector } from '../InspectorContext';
import { FieldRow } from './FieldRow';
import { Toggle } from './Toggle';
import { Value } from './Value';

interface ToggleRowProps {
  reference: DocumentReference;
  field: string;
  label: string;
  on: boolean;
  help?: string | undefined;
  onChange(on: boolean): void;
}

/** A field that is on or off. */
export function ToggleRow(props: ToggleRowProps) {
  const inspector = useInspector();
  return (
    <FieldRow
      label={props.label}
      reference={props.reference}
      field={props.field}
      value={props.on}
      help={props.help}
      control="input"
    >
      {(ids) => (
        <Show when={inspector.editor()} fallback={<Value id={ids.id} words={props.on ? 'Yes' : 'No'} />}>
          <Toggle on={props.on} ids={ids} onChange={props.onChange} />
        </Show>
      )}
    </FieldRow>
  );
}
