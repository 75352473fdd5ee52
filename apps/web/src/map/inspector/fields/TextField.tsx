import type {
  DocumentKind,
  DocumentReference,
  JourneyEditor,
  TextField as TextName,
} from '@journey-canvas/journey';
import { createEffect, onCleanup, onMount, Show } from 'solid-js';
import { classes } from '../../../ui/classes';
import { bindText, type TextInput } from '../../textField';
import { useInspector } from '../InspectorContext';
import { FieldRow } from './FieldRow';
import styles from './TextField.module.css';

interface TextFieldProps<K extends DocumentKind> {
  reference: DocumentReference<K>;
  field: TextName<K>;
  label: string;
  /** As read. */
  value: string;
  placeholder?: string;
  help?: string;
  /** Enter makes a new line; otherwise the text is one paragraph. */
  lines?: boolean;
  stacked?: boolean;
  hiddenLabel?: boolean;
  look?: 'title' | 'quote';
  /** Takes the focus as soon as it is there. */
  focused?: boolean;
}

/** A text of the journey that grows with its words: others see every letter. */
export function TextField<K extends DocumentKind>(props: TextFieldProps<K>) {
  const inspector = useInspector();
  const look = () =>
    classes(styles.text, props.look === 'title' && styles.title, props.look === 'quote' && styles.quote);
  return (
    <FieldRow
      label={props.label}
      reference={props.reference}
      field={props.field}
      value={props.value}
      help={props.help}
      stacked={props.stacked ?? false}
      hiddenLabel={props.hiddenLabel ?? false}
      control="input"
    >
      {(ids) => (
        <Show
          when={inspector.editor()}
          keyed
          fallback={
            <p id={ids.id} class={classes(look(), styles.read, !props.value && styles.none)}>
              {props.value || (props.look === 'title' ? props.placeholder : '–')}
            </p>
          }
        >
          {(editor) => (
            <Growing
              id={ids.id}
              describedBy={ids.description}
              class={look()}
              editor={editor}
              value={props.value}
              lines={props.lines ?? false}
              placeholder={props.placeholder}
              focused={props.focused ?? false}
              bind={(input) => bindText(input, editor, props.reference, props.field)}
              onTyped={() => inspector.typing.tell(props.reference, props.field)}
              onLeft={inspector.typing.stop}
            />
          )}
        </Show>
      )}
    </FieldRow>
  );
}

interface GrowingProps {
  id: string;
  describedBy: string | undefined;
  class: string;
  editor: JourneyEditor;
  value: string;
  lines: boolean;
  placeholder: string | undefined;
  focused: boolean;
  bind(input: TextInput): () => void;
  onTyped(): void;
  onLeft(): void;
}

const LONGEST = 10_000;

function Growing(props: GrowingProps) {
  let input!: HTMLTextAreaElement;
  let sizer!: HTMLSpanElement;
  // A copy of the words sizes the grid in which the field lies.
  const size = () => {
    sizer.dataset.text = `${input.value || input.placeholder} `;
  };
  // Once: a field that is bound anew while somebody types would lose their caret.
  onMount(() => {
    onCleanup(props.bind(input));
    size();
    if (props.focused) input.focus();
  });
  createEffect(() => {
    void props.value;
    queueMicrotask(size);
  });

  function onKeyDown(event: KeyboardEvent): void {
    if (event.isComposing) return;
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'z') {
      // The browser's own undo knows nothing of what others typed in between.
      event.preventDefault();
      if (event.shiftKey) props.editor.undo.redo();
      else props.editor.undo.undo();
    } else if (event.key === 'Enter' && !props.lines) {
      event.preventDefault();
      props.editor.undo.stop();
    }
  }
  function onPaste(event: ClipboardEvent): void {
    if (props.lines) return;
    const text = event.clipboardData?.getData('text/plain');
    if (!text || !/[\r\n]/.test(text)) return;
    event.preventDefault();
    input.setRangeText(text.replace(/\s*[\r\n]+\s*/g, ' '), input.selectionStart, input.selectionEnd, 'end');
    input.dispatchEvent(new Event('input', { bubbles: true }));
  }

  return (
    <span ref={sizer} class={styles.sizer}>
      <textarea
        ref={input}
        id={props.id}
        class={props.class}
        rows={1}
        maxLength={LONGEST}
        placeholder={props.placeholder}
        aria-describedby={props.describedBy}
        autocomplete="off"
        onKeyDown={onKeyDown}
        onPaste={onPaste}
        onInput={() => {
          size();
          props.onTyped();
        }}
        onBlur={() => {
          props.editor.undo.stop();
          props.onLeft();
        }}
      />
    </span>
  );
}
