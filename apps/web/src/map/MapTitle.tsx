import type { JourneyEditor } from '@journey-canvas/journey';
import { Show } from 'solid-js';
import { BoundInput } from './BoundInput';
import styles from './MapTitle.module.css';
import { bindText } from './textField';

interface MapTitleProps {
  title: string;
  editor: JourneyEditor | null;
}

/** The map's title: a heading, and for editors a field that looks like one. */
export function MapTitle(props: MapTitleProps) {
  const shown = () => props.title || 'Untitled map';
  return (
    <h1 class={styles.heading}>
      <Show when={props.editor} keyed fallback={<span class={styles.text}>{shown()}</span>}>
        {(editor) => (
          <span class={styles.sizer} data-text={shown()}>
            <BoundInput
              class={styles.input}
              editor={editor}
              bind={(input) => bindText(input, editor, { kind: 'meta' }, 'title')}
              label="Title of the map"
              placeholder="Untitled map"
              onDone={(how) => {
                if (how !== 'blur' && document.activeElement instanceof HTMLElement)
                  document.activeElement.blur();
              }}
            />
          </span>
        )}
      </Show>
    </h1>
  );
}
