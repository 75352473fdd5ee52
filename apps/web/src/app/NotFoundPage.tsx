import { LinkButton } from '../ui/Button';
import { Main } from '../ui/Main';
import { Notice } from '../ui/Notice';
import { usePageTitle } from '../ui/pageTitle';

export function NotFoundPage() {
  usePageTitle(() => 'Not found');
  return (
    <Main>
      <Notice title="There is no page here" actions={<LinkButton href="/">Back to maps</LinkButton>}>
        The address may be mistyped, or what was here has moved.
      </Notice>
    </Main>
  );
}
