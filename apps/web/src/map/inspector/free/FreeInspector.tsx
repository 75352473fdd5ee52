import { FREE_KIND_WORDS, type FreeShape } from '@journey-canvas/journey';
import { Show } from 'solid-js';
import { FindingsAt } from '../fields/FindingsAt';
import { LineRow } from '../fields/LineRow';
import { TextField } from '../fields/TextField';
import { ToggleRow } from '../fields/ToggleRow';
import { HEAD } from '../findingField';
import styles from '../Inspector.module.css';
import { useSet } from '../useSet';
import { wordsLabel } from './freeWords';

const LONGEST_ALT = 500;
const LONGEST_WORDS = 2000;

/** The little there is to say about a note, a drawing, an image. */
export function FreeInspector(props: { shape: FreeShape }) {
  const reference = { kind: 'free', id: props.shape.id } as const;
  const set = useSet(reference);
  return (
    <>
      <h2 class={styles.title}>{FREE_KIND_WORDS[props.shape.kind]}</h2>
      <FindingsAt reference={reference} field={HEAD} />
      <div class={styles.rows}>
        <Show when={props.shape.kind === 'note'}>
          <TextField
            reference={reference}
            field="text"
            label="Words"
            value={props.shape.text}
            placeholder="Empty note"
            lines
          />
        </Show>
        <Show
          when={
            wordsLabel(props.shape.kind) && !props.shape.words?.includes('\n')
              ? wordsLabel(props.shape.kind)
              : null
          }
        >
          {(label) => (
            <LineRow
              reference={reference}
              field="words"
              label={label()}
              value={props.shape.words}
              most={LONGEST_WORDS}
              onChange={(words) => set('words', words)}
            />
          )}
        </Show>
        <Show when={props.shape.image}>
          {(image) => {
            const { id } = image();
            return (
              <LineRow
                reference={reference}
                field="image"
                label="Shows"
                value={image().alt || null}
                most={LONGEST_ALT}
                placeholder="In words, for those who cannot see it"
                onChange={(alt) => set('image', { id, alt: alt ?? '' })}
              />
            );
          }}
        </Show>
        <ToggleRow
          reference={reference}
          field="locked"
          label="Locked"
          on={props.shape.locked}
          help={props.shape.locked ? 'It cannot be moved by accident.' : undefined}
          onChange={(locked) => set('locked', locked)}
        />
        <Show when={props.shape.author}>
          {(author) => <p class={styles.subheading}>By {author().name}</p>}
        </Show>
      </div>
    </>
  );
}
