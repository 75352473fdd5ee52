import { useIsRouting } from '@solidjs/router';
import { Show } from 'solid-js';
import { createDelayed } from '../ui/delay';
import { Main } from '../ui/Main';
import { Spinner } from '../ui/Spinner';
import { VisuallyHidden } from '../ui/VisuallyHidden';
import styles from './PageLoading.module.css';

/** Stands where a page will be whose code is on its way. Nothing at first: most are there at once. */
export function PageLoading() {
  const slow = createDelayed(() => true, 200);
  return (
    <Main class={styles.page}>
      <Show when={slow()}>
        <p role="status">
          <Spinner /> Loading
        </p>
      </Show>
    </Main>
  );
}

/** Says that the next page is on its way while the one before still stands. */
export function RouteProgress() {
  const routing = useIsRouting();
  const slow = createDelayed(routing, 300);
  return (
    <div role="status">
      <Show when={slow()}>
        <div class={styles.line} />
        <VisuallyHidden>Loading the page</VisuallyHidden>
      </Show>
    </div>
  );
}
