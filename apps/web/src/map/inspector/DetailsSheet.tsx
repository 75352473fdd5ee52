import * as Dialog from '@kobalte/core/dialog';
import { createEffect, createSignal, on, Show } from 'solid-js';
import { CommentHereButton } from '../../discussion/CommentHereButton';
import { useMapPage } from '../MapPageContext';
import styles from './DetailsSheet.module.css';
import { InspectorView } from './InspectorView';
import { useDetails } from './useDetails';

const SWIPE = 40;

/** The inspector on a phone: a sheet from below, half the screen, then all of it. */
export function DetailsSheet() {
  const page = useMapPage();
  const details = useDetails();
  const [full, setFull] = createSignal(false);
  const open = () => page.panel() === 'details' && details.shown() !== null;
  createEffect(on(open, (now) => now || setFull(false)));

  let from: number | null = null;
  function onPointerUp(event: PointerEvent): void {
    if (from === null) return;
    const by = event.clientY - from;
    from = null;
    if (by < -SWIPE) setFull(true);
    else if (by > SWIPE) full() ? setFull(false) : details.close();
  }
  const handle = () => (
    <button
      type="button"
      class={styles.handle}
      aria-label={full() ? 'Make smaller' : 'Make larger'}
      onClick={() => setFull(!full())}
      onPointerDown={(event) => {
        from = event.clientY;
        event.currentTarget.setPointerCapture?.(event.pointerId);
      }}
      onPointerUp={onPointerUp}
      onPointerCancel={() => {
        from = null;
      }}
    />
  );
  return (
    <Dialog.Root open={open()} onOpenChange={(now) => now || details.close()}>
      <Dialog.Portal>
        <Dialog.Overlay class={styles.overlay} />
        <Dialog.Content
          class={styles.sheet}
          data-full={full() ? '' : undefined}
          aria-label="Details"
          onOpenAutoFocus={(event) => {
            event.preventDefault();
            (event.target as HTMLElement | null)?.focus?.();
          }}
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            page.details.giveBack();
          }}
        >
          <Show when={details.shown()}>
            {(what) => (
              <InspectorView
                inspected={what().inspected}
                // The sheet itself takes the focus: a field would bring up the keyboard.
                focusWanted={false}
                onFocusTaken={() => {}}
                // Where it came from is known since it was opened.
                onFocusFrom={() => {}}
                actions={(reference) => <CommentHereButton reference={reference} />}
                onClose={details.close}
                handle={handle()}
              />
            )}
          </Show>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
