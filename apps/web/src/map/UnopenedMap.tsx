import { Match, Switch } from 'solid-js';
import { Button, LinkButton } from '../ui/Button';
import { Main } from '../ui/Main';
import { Notice } from '../ui/Notice';
import { usePageTitle } from '../ui/pageTitle';
import { MapFrame } from './MapFrame';
import styles from './MapFrame.module.css';
import { RefusalSign } from './RefusalSign';
import { unopenedWords } from './refusals';

interface UnopenedMapProps {
  error: unknown;
  retrying: boolean;
  onRetry(): void;
}

/** Stands where a map could not be opened. */
export function UnopenedMap(props: UnopenedMapProps) {
  const words = () => unopenedWords(props.error);
  usePageTitle(() => words().title);
  return (
    <MapFrame>
      <Main class={styles.notice}>
        <Notice
          sign={<RefusalSign words={words()} />}
          title={words().title}
          actions={
            <Switch fallback={<LinkButton href="/">Back to maps</LinkButton>}>
              <Match when={words().next === 'retry'}>
                <Button variant="primary" busy={props.retrying} onClick={() => props.onRetry()}>
                  Try again
                </Button>
                <LinkButton href="/">Back to maps</LinkButton>
              </Match>
            </Switch>
          }
        >
          {words().text}
        </Notice>
      </Main>
    </MapFrame>
  );
}
