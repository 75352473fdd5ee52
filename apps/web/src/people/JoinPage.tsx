import { useNavigate, useParams } from '@solidjs/router';
import { useQuery, useQueryClient } from '@tanstack/solid-query';
import { createSignal, Match, Show, Switch } from 'solid-js';
import { settled } from '../http/settled';
import { meKey } from '../session/me';
import { LinkButton } from '../ui/Button';
import { createDelayed } from '../ui/delay';
import { EndedLink } from './EndedLink';
import { endedLink } from './endedWords';
import { JoinCard } from './JoinCard';
import { type Joined, sharedLinkQuery } from './sharedLink';
import { useVisitor } from './useVisitor';
import { WaitingPage } from './WaitingPage';

/** A link to one map: for guests, who give a name alone, and for whoever is signed in. */
export default function JoinPage() {
  const params = useParams<{ token: string }>();
  // Who visits changes when somebody signs out here: then all is asked anew.
  const [visit, setVisit] = createSignal(1);
  return (
    <Show when={`${params.token} ${visit()}`} keyed>
      {(_) => <Shared token={params.token} onSignedOut={() => setVisit((count) => count + 1)} />}
    </Show>
  );
}

function Shared(props: { token: string; onSignedOut(): void }) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const link = useQuery(() => sharedLinkQuery(props.token));
  const visitor = useVisitor();
  const slow = createDelayed(() => link.isPending || !visitor.known(), 200);

  function enter({ mapId, ...me }: Joined): void {
    client.clear();
    client.setQueryData(meKey, me);
    navigate(`/maps/${mapId}`, { replace: true });
  }
  return (
    <Switch>
      <Match when={link.error}>
        <EndedLink
          words={endedLink(link.error)}
          retrying={link.isFetching}
          onRetry={() => void link.refetch()}
          actions={
            <LinkButton href={visitor.me() ? '/' : '/sign-in'}>
              {visitor.me() ? 'Go to your maps' : 'Go to sign-in'}
            </LinkButton>
          }
        />
      </Match>
      <Match when={visitor.known() && settled(link)}>
        {(known) => (
          <JoinCard
            token={props.token}
            link={known()}
            me={visitor.me()}
            onJoined={enter}
            onSignedOut={props.onSignedOut}
          />
        )}
      </Match>
      <Match when={slow()}>
        <WaitingPage />
      </Match>
    </Switch>
  );
}
