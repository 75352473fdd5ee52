import type { DocumentReference } from '@journey-canvas/journey';
import { Show } from 'solid-js';
import { useInspector } from '../InspectorContext';
import { FieldRow } from './FieldRow';
import { Picker, type PickerOption } from './Picker';
import { Value } from './Value';

interface PickRowProps {
  reference: DocumentReference;
  field: string;
  label: string;
  hiddenLabel?: boolean;
  value: string | null;
  options: readonly PickerOption[];
  placeholder: string;
  none?: string;
  /** Most letters of words of one's own. */
  own?: number;
  help?: string | undefined;
  search?: string;
  /** How words of one's own, or of a choice that is gone, are shown. */
  words?: (value: string) => string;
  onChange(value: string | null): void;
}

/** A field with one of several, from a list. */
export function PickRow(props: PickRowProps) {
  const inspector = useInspector();
  // What is chosen is among the choices, though it is none of the usual ones.
  const options = () => {
    const { value } = props;
    if (value === null || props.options.some((option) => option.value === value)) return props.options;
    return [...props.options, { value, label: props.words?.(value) ?? value }];
  };
  const chosen = () => options().find(({ value }) => value === props.value);
  return (
    <FieldRow
      label={props.label}
      reference={props.reference}
      field={props.field}
      value={props.value}
      help={props.help}
      hiddenLabel={props.hiddenLabel ?? false}
    >
      {(ids) => (
        <Show
          when={inspector.editor()}
          fallback={
            <Value
              id={ids.id}
              sign={chosen()?.sign?.()}
              words={chosen()?.label ?? null}
              none={props.placeholder}
            />
          }
        >
          <Picker
            label={props.label}
            id={ids.id}
            labelledBy={ids.label}
            describedBy={ids.description}
            value={props.value}
            options={options()}
            placeholder={props.placeholder}
            onChange={props.onChange}
            {...(props.none !== undefined && { none: props.none })}
            {...(props.own !== undefined && { own: props.own })}
            {...(props.search !== undefined && { search: props.search })}
          />
        </Show>
      )}
    </FieldRow>
  );
}
