import type { DocumentReference } from '@journey-canvas/journey';
import { Show } from 'solid-js';
import { useInspector } from '../InspectorContext';
import { Choice, type ChoiceOption } from './Choice';
import { FieldRow } from './FieldRow';
import { Value } from './Value';

interface ChoiceRowProps<T extends string | number> {
  reference: DocumentReference;
  field: string;
  label: string;
  value: T | null;
  options: readonly ChoiceOption<T>[];
  look?: 'well' | 'signs';
  clearable?: boolean;
  help?: string | undefined;
  onChange(value: T | null): void;
}

/** A field with one of a few, side by side. */
export function ChoiceRow<T extends string | number>(props: ChoiceRowProps<T>) {
  const inspector = useInspector();
  return (
    <FieldRow
      label={props.label}
      reference={props.reference}
      field={props.field}
      value={props.value}
      help={props.help}
    >
      {(ids) => (
        <Show
          when={inspector.editor()}
          fallback={
            <Value
              id={ids.id}
              words={props.options.find(({ value }) => value === props.value)?.label ?? null}
            />
          }
        >
          <Choice
            label={props.label}
            describedBy={ids.description}
            value={props.value}
            options={props.options}
            look={props.look ?? 'well'}
            clearable={props.clearable ?? false}
            onChange={props.onChange}
          />
        </Show>
      )}
    </FieldRow>
  );
}
