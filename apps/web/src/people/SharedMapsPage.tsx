import { A, Navigate } from '@solidjs/router';
import { useQuery } from '@tanstack/solid-query';
import { For, Match, Show, Switch } from 'solid-js';
import { errorMessage } from '../http/RequestError';
import { settled } from '../http/settled';
import { AccountMenu } from '../session/AccountMenu';
import { useSession } from '../session/RequireSession';
import { AvatarStack } from '../ui/Avatar';
import { Bone } from '../ui/Bone';
import { Button } from '../ui/Button';
import { createDelayed } from '../ui/delay';
import { Logo } from '../ui/Logo';
import { Main } from '../ui/Main';
import { Notice } from '../ui/Notice';
import { usePageTitle } from '../ui/pageTitle';
import { useTheme } from '../ui/ThemeContext';
import { VisuallyHidden } from '../ui/VisuallyHidden';
import { thumbnailAddress } from '../workspaces/maps';
import { canDo } from './roleWords';
import styles from './SharedMapsPage.module.css';
import { type SharedMap, sharedMapsQuery } from './sharedMaps';

/** The home of those who belong to no workspace: the maps that were shared with them. A guest's only map opens. */
export default function SharedMapsPage() {
  const session = useSession();
  const maps = useQuery(sharedMapsQuery);
  const slow = createDelayed(() => maps.isPending, 200);
  const guest = () => session.me().user.kind === 'guest';
  // What was shared a moment ago may have ended: a guest would be led back to where they came from.
  const known = () => (guest() && !maps.isFetchedAfterMount ? undefined : settled(maps));
  const only = () => {
    const [first, ...others] = known() ?? [];
    return guest() && first && others.length === 0 ? first : null;
  };
  usePageTitle(() => 'Shared with you');
  return (
    <div class={styles.frame}>
      <header class={styles.top}>
        <Logo />
        <AccountMenu slot={null} />
      </header>
      <Main class={styles.main}>
        <Switch>
          <Match when={only()}>{(map) => <Navigate href={`/maps/${map().id}`} />}</Match>
          <Match when={known()?.length === 0}>
            <Notice title={guest() ? 'No map is open to you now' : 'You belong to no workspace'}>
              {guest()
                ? 'The link that you came by has ended. Open a new one if you were sent one; what you wrote is kept.'
                : 'Ask a workspace admin for an invitation. Maps that are shared with you appear here.'}
            </Notice>
          </Match>
          <Match when={known()}>
            {(shared) => (
              <>
                <h1 class={styles.title}>Shared with you</h1>
                <ul class={styles.list}>
                  <For each={shared()}>{(map) => <SharedRow map={map} />}</For>
                </ul>
              </>
            )}
          </Match>
          <Match when={maps.error}>
            <Notice
              title="Your maps could not be loaded"
              actions={
                <Button busy={maps.isFetching} onClick={() => void maps.refetch()}>
                  Try again
                </Button>
              }
            >
              {errorMessage(maps.error)}
            </Notice>
          </Match>
          <Match when={slow()}>
            <div class={styles.bones} role="status">
              <VisuallyHidden>Loading</VisuallyHidden>
              <Bone width="200px" height="24px" />
              <Bone width="100%" height="96px" />
              <Bone width="100%" height="96px" />
            </div>
          </Match>
        </Switch>
      </Main>
    </div>
  );
}

function SharedRow(props: { map: SharedMap }) {
  const theme = useTheme();
  const people = () =>
    props.map.people.map(({ id, name, guest }) => ({
      id,
      name,
      slot: null,
      guest,
      ...(guest && { note: 'guest' }),
    }));
  return (
    <li class={styles.row}>
      <img class={styles.thumbnail} src={thumbnailAddress(props.map, theme.theme())} alt="" loading="lazy" />
      <div class={styles.words}>
        <h2 class={styles.name}>
          <A href={`/maps/${props.map.id}`}>{props.map.title || 'Untitled map'}</A>
        </h2>
        <p class={styles.small}>
          {props.map.workspace.name}. You can {canDo(props.map.role)}.
        </p>
      </div>
      <Show when={people().length > 0}>
        <AvatarStack people={people()} most={4} size="small" />
      </Show>
    </li>
  );
}
