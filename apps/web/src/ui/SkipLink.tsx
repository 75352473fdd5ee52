import { focusMain, MAIN_ID } from './Main';
import styles from './SkipLink.module.css';

/** The first stop of the Tab key: leads past the bars. */
export function SkipLink() {
  return (
    <a
      class={styles.link}
      href={`#${MAIN_ID}`}
      onClick={(event) => {
        // The router would make a page of the hash.
        event.preventDefault();
        focusMain();
      }}
    >
      Skip to content
    </a>
  );
}
