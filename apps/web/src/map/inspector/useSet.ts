import {
  type DocumentKind,
  type DocumentReference,
  type FieldValue,
  type SettableField,
  setField,
} from '@journey-canvas/journey';
import { useInspector } from './InspectorContext';

/**
 * Sets fields of one thing, each as one step to undo.
 * @param reference For good: a field that is left when something else is selected still writes where it was typed.
 */
export function useSet<K extends DocumentKind>(reference: DocumentReference<K>) {
  const inspector = useInspector();
  return <F extends SettableField<K>>(field: F, value: FieldValue<K, F>): void => {
    inspector.edit((editor) => setField(editor, reference, field, value));
  };
}
