import { Navigate, type RouteSectionProps, useLocation } from '@solidjs/router';
import { useQuery } from '@tanstack/solid-query';
import { type Accessor, createContext, Match, Show, Switch, useContext } from 'solid-js';
import { errorMessage, problemCode } from '../http/RequestError';
import { ServerEventsProvider } from '../http/ServerEventsProvider';
import { settled } from '../http/settled';
import { Button } from '../ui/Button';
import { createDelayed } from '../ui/delay';
import { Main } from '../ui/Main';
import { Notice } from '../ui/Notice';
import { Spinner } from '../ui/Spinner';
import { type Me, meQuery } from './me';
import styles from './RequireSession.module.css';
import { signInAddress } from './safeReturn';
import { setupQuery } from './setup';

export interface Session {
  readonly me: Accessor<Me>;
}
const Context = createContext<Session>();

/** For a part of a page outside {@link RequireSession} that knows who is signed in. */
export const SessionProvider = Context.Provider;

/** Who is signed in; for pages inside {@link RequireSession}. */
export function useSession(): Session {
  const session = useContext(Context);
  if (!session) throw new Error('useSession outside RequireSession');
  return session;
}

/** Shows its pages to those who are signed in; others sign in first, or set the server up. */
export function RequireSession(props: RouteSectionProps) {
  const me = useQuery(meQuery);
  const slow = createDelayed(() => me.isPending, 200);
  return (
    <Switch>
      {/* What is known stays on the page while a later request fails. */}
      <Match when={settled(me)}>
        {(known) => (
          <Context.Provider value={{ me: known }}>
            <ServerEventsProvider follow={known().user.kind === 'member'}>
              {props.children}
            </ServerEventsProvider>
          </Context.Provider>
        )}
      </Match>
      <Match when={problemCode(me.error) === 'signed-out'}>
        <SignedOut />
      </Match>
      <Match when={me.error}>
        <Main>
          <Notice
            title="The server does not answer"
            actions={<Button onClick={() => void me.refetch()}>Try again</Button>}
          >
            {errorMessage(me.error)}
          </Notice>
        </Main>
      </Match>
      <Match when={slow()}>
        <div class={styles.loading} role="status">
          <Spinner /> Loading
        </div>
      </Match>
    </Switch>
  );
}

function SignedOut() {
  const location = useLocation();
  const setup = useQuery(setupQuery);
  const address = () =>
    settled(setup)?.firstRun ? '/setup' : signInAddress(location.pathname + location.search);
  return (
    <Show when={!setup.isPending}>
      <Navigate href={address()} />
    </Show>
  );
}
