import { Show } from 'solid-js';
import { buttonClass } from '../ui/Button';
import { SeverityGlyph } from '../ui/SeverityGlyph';
import styles from './ShareDialog.module.css';

/** What was just done, or why it was not. */
export interface ShareNews {
  readonly text: string;
  readonly failed?: boolean;
  readonly undo?: () => void;
}

/** Stands in the dialog: a toast would lie behind it, out of reach. */
export function ShareFeedback(props: { news: ShareNews | null; onUsed(): void }) {
  return (
    <div class={styles.feedback} role="status">
      <Show when={props.news} keyed>
        {(news) => (
          <>
            <Show when={news.failed}>
              <SeverityGlyph severity="error" />
            </Show>
            <span class={styles.grow}>{news.text}</span>
            <Show when={news.undo}>
              {(undo) => (
                <button
                  type="button"
                  class={buttonClass({ variant: 'quiet' })}
                  onClick={() => {
                    props.onUsed();
                    undo()();
                  }}
                >
                  Undo
                </button>
              )}
            </Show>
          </>
        )}
      </Show>
    </div>
  );
}
