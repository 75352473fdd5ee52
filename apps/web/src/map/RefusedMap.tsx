import type { RefusalReason } from '@journey-canvas/sync/client';
import { useLocation } from '@solidjs/router';
import { Match, Show, Switch } from 'solid-js';
import { signInAddress } from '../session/safeReturn';
import { Button, LinkButton } from '../ui/Button';
import { Main } from '../ui/Main';
import { Notice } from '../ui/Notice';
import { SeverityGlyph } from '../ui/SeverityGlyph';
import styles from './MapFrame.module.css';
import { refusalWords } from './refusals';

interface RefusedMapProps {
  reason: RefusalReason;
  /** Edits that are on this device alone. */
  unsaved: number;
  onExport(): void;
}

/** Takes the canvas's place when the server ends the connection for good. */
export function RefusedMap(props: RefusedMapProps) {
  const location = useLocation();
  const words = () => refusalWords(props.reason);
  return (
    <Main class={styles.notice}>
      <Notice
        level="section"
        sign={<SeverityGlyph severity="warning" size="large" />}
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
