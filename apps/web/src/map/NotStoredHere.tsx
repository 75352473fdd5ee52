import CloudOff from 'lucide-solid/icons/cloud-off';
import { Button, LinkButton } from '../ui/Button';
import { Main } from '../ui/Main';
import { Notice } from '../ui/Notice';
import styles from './MapFrame.module.css';

/** Offline, and this device has no copy to show. */
export function NotStoredHere(props: { onRetry(): void }) {
  return (
    <Main class={styles.notice}>
      <Notice
        sign={<CloudOff size={24} stroke-width={1.6} aria-hidden="true" />}
        title="The map is not stored on this device"
        actions={
          <>
            <Button variant="primary" onClick={() => props.onRetry()}>
              Try again
            </Button>
            <LinkButton href="/">Back to maps</LinkButton>
          </>
        }
      >
        The server does not answer right now. The map opens by itself as soon as it does.
      </Notice>
    </Main>
  );
}
