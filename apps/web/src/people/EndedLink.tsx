import Unlink from 'lucide-solid/icons/unlink';
import { type JSX, Show } from 'solid-js';
import { Button } from '../ui/Button';
import { Main } from '../ui/Main';
import { Notice } from '../ui/Notice';
import { usePageTitle } from '../ui/pageTitle';
import type { EndedWords } from './endedWords';

interface EndedLinkProps {
  words: EndedWords;
  retrying: boolean;
  onRetry(): void;
  /** Where to go from here. */
  actions: JSX.Element;
}

/** Stands where a link does not lead anywhere. */
export function EndedLink(props: EndedLinkProps) {
  usePageTitle(() => props.words.title);
  return (
    <Main>
      <Notice
        sign={<Unlink size={24} stroke-width={1.6} aria-hidden="true" />}
        title={props.words.title}
        actions={
          <Show when={props.words.retry} fallback={props.actions}>
            <Button variant="primary" busy={props.retrying} onClick={() => props.onRetry()}>
              Try again
            </Button>
          </Show>
        }
      >
        {props.words.text}
      </Notice>
    </Main>
  );
}
