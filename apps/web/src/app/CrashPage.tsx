import { onMount } from 'solid-js';
import { Button } from '../ui/Button';
import { Main } from '../ui/Main';
import { Notice } from '../ui/Notice';
import { usePageTitle } from '../ui/pageTitle';
import { SeverityGlyph } from '../ui/SeverityGlyph';

/** A bug of the page, or a part of it that could not be loaded. */
export function CrashPage(props: { error: unknown }) {
  usePageTitle(() => 'Something went wrong');
  onMount(() => console.error(props.error));
  return (
    <Main>
      <Notice
        sign={<SeverityGlyph severity="error" size="large" />}
        title="This page stopped working"
        actions={
          <Button variant="primary" onClick={() => location.reload()}>
            Reload
          </Button>
        }
      >
        What was saved is safe on the server. Reload to go on; if it happens again, tell whoever runs this
        server.
      </Notice>
    </Main>
  );
}
