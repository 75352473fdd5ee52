import { For } from 'solid-js';
import styles from './CommentItem.module.css';

const ADDRESS = /(https?:\/\/[^\s<>"]*[^\s<>".,;:!?)\]}'])/;

/** What a comment says: plain text with its lines, web addresses as links. */
export function CommentWords(props: { text: string }) {
  return (
    <p class={styles.text}>
      <For each={props.text.split(ADDRESS)}>
        {(part, index) =>
          // Of a split by a group every second part is what it caught.
          index() % 2 === 1 ? (
            <a href={part} target="_blank" rel="noopener noreferrer nofollow">
              {part}
            </a>
          ) : (
            part
          )
        }
      </For>
    </p>
  );
}
