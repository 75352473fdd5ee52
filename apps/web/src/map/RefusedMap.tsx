import type { RefusalReason } from '@journey-canvas/sync/client';
import { useLocation } from '@solidjs/router';
import { Match, onMount, Show, Switch } from 'solid-js';
import { createLostAccess } from '../people/createLostAccess';
import { useReopening } from '../people/useReopening';
import { signInAddress } from '../session/safeReturn';
import { Button, LinkButton } from '../ui/Button';
import { focusMain, Main } from '../ui/Main';
import { Notice } from '../ui/Notice';
import styles from './MapFrame.module.css';
import { RefusalSign } from './RefusalSign';
import { type RefusalWords, refusalWords } from './refusals';

interface RefusedMapProps {
  reason: RefusalReason;
  /** Edits that are on this device alone. */
  unsaved: number;
  onExport(): void;
}

/** Takes the canvas's place when the server ends the connection for good. */
export function RefusedMap(props: RefusedMapProps) {
  return (
    <Switch fallback={<Refusal {...props} words={refusalWords(props.reason)} />}>
      <Match when={LOST.has(props.reason)}>
        <LostMap {...props} />
      </Match>
      <Match when={props.reason === 'deleted'}>
        <DeletedMap {...props} />
      </Match>
    </Switch>
  );
}

/** Of a map that was open these say that somebody may not have it any more. */
const LOST: ReadonlySet<RefusalReason> = new Set(['not-allowed', 'not-found']);

function LostMap(props: RefusedMapProps) {
  const words = createLostAccess();
  return <Refusal {...props} words={words()} />;
}

function DeletedMap(props: RefusedMapProps) {
  useReopening();
  return <Refusal {...props} words={refusalWords(props.reason)} />;
}

function Refusal(props: RefusedMapProps & { words: RefusalWords }) {
  const location = useLocation();
  const words = () => props.words;
  onMount(focusMain);
  return (
    <Main class={styles.notice} label={words().title}>
      <Notice
        level="section"
        sign={<RefusalSign words={words()} />}
        title={words().title}
        actions={
          <>
            <Switch fallback={<LinkButton href="/">Back to maps</LinkButton>}>
              <Match when={words().next === 'reload'}>
                <Button variant="primary" onClick={() => window.location.reload()}>
                  Reload
                </Button>
              </Match>
              <Match when={words().next === 'sign-in'}>
                <LinkButton variant="primary" href={signInAddress(location.pathname + location.search)}>
                  Sign in
                </LinkButton>
              </Match>
            </Switch>
            <Show when={props.unsaved > 0}>
              <Button onClick={() => props.onExport()}>Export a copy</Button>
            </Show>
          </>
        }
      >
        {words().text}
        <Show when={props.unsaved > 0}>
          {' '}
          {props.unsaved === 1
            ? 'One change of yours is on this device only.'
            : `${props.unsaved} changes of yours are on this device only.`}
        </Show>
      </Notice>
    </Main>
  );
}
