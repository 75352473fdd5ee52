import { useLocation } from '@solidjs/router';
import { hasEnded } from '../session/ended';
import { LinkButton } from '../ui/Button';
import { Main } from '../ui/Main';
import { Notice } from '../ui/Notice';
import { usePageTitle } from '../ui/pageTitle';

/** Where guests are who have left, or whose session is over. */
export default function LeftPage() {
  const location = useLocation();
  const title = () => (hasEnded(location.state) ? 'Your visit has ended' : 'You have left');
  usePageTitle(title);
  return (
    <Main>
      <Notice title={title()} actions={<LinkButton href="/sign-in">I have an account</LinkButton>}>
        What you wrote stays on the map, under your name. To come back, open the link that you were sent.
      </Notice>
    </Main>
  );
}
