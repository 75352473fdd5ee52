import Check from 'lucide-solid/icons/check';
import Link from 'lucide-solid/icons/link';
import { createSignal, onCleanup, Show } from 'solid-js';
import { Button } from '../ui/Button';
import { copyText } from '../ui/copyText';
import styles from './ShareDialog.module.css';

const SAID_MS = 4000;

/** Copies the map's own address, which opens for those who have the map. */
export function CopyAddress(props: { mapId: string }) {
  const [said, setSaid] = createSignal('');
  let timer: ReturnType<typeof setTimeout> | undefined;
  onCleanup(() => clearTimeout(timer));
  async function copy(): Promise<void> {
    const address = new URL(`/maps/${encodeURIComponent(props.mapId)}`, location.origin).href;
    setSaid(
      (await copyText(address))
        ? 'Copied. It opens for those who have the map.'
        : `The browser does not allow copying. The address is ${address}`,
    );
    clearTimeout(timer);
    timer = setTimeout(() => setSaid(''), SAID_MS);
  }
  return (
    <span class={styles.address}>
      <Button onClick={() => void copy()}>
        <Show when={said()} fallback={<Link size={16} stroke-width={1.6} aria-hidden="true" />}>
          <Check size={16} stroke-width={1.6} aria-hidden="true" />
        </Show>
        Copy the map’s address
      </Button>
      <span class={styles.note} role="status">
        {said()}
      </span>
    </span>
  );
}
