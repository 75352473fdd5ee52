import { LinkButton } from '../ui/Button';
import { Main } from '../ui/Main';
import { Notice } from '../ui/Notice';
import { usePageTitle } from '../ui/pageTitle';

/** Where guests are who have left. */
export default function LeftPage() {
  usePageTitle(() => 'You have left');
  return (
    <Main>
      <Notice title="You have left" actions={<LinkButton href="/sign-in">I have an account</LinkButton>}>
        What you wrote stays on the map, under your name. To come back, open the link that you were sent.
      </Notice>
    </Main>
  );
}
