import { useLocation } from '@solidjs/router';
import { createEffect, on, onMount } from 'solid-js';
import { Button, buttonClass } from '../ui/Button';
import { Main } from '../ui/Main';
import { Notice } from '../ui/Notice';
import { usePageTitle } from '../ui/pageTitle';
import { SeverityGlyph } from '../ui/SeverityGlyph';
import { crashWords } from './crashWords';

/** A bug of the page, or a part of it that could not be loaded. Going to another page tries again. */
export function CrashPage(props: { error: unknown; reset(): void }) {
  const location = useLocation();
  const words = () => crashWords(props.error);
  usePageTitle(() => words().title);
  onMount(() => console.error(props.error));
  createEffect(
    on(
      () => location.pathname,
      () => props.reset(),
      { defer: true },
    ),
  );
  return (
    <Main>
      <Notice
        sign={<SeverityGlyph severity="error" size="large" />}
        title={words().title}
        actions={
          <>
            <Button variant="primary" onClick={() => window.location.reload()}>
              Reload
            </Button>
            {/* Past the router: what is broken may be what it would render. */}
            <a class={buttonClass()} href="/" rel="external">
              Back to maps
            </a>
          </>
        }
      >
        {words().text}
      </Notice>
    </Main>
  );
}
