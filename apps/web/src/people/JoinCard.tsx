import Check from 'lucide-solid/icons/check';
import X from 'lucide-solid/icons/x';
import { For, onCleanup, onMount, Show } from 'solid-js';
import type { Me } from '../session/me';
import { AvatarStack } from '../ui/Avatar';
import { focusMain, Main } from '../ui/Main';
import { usePageTitle } from '../ui/pageTitle';
import { useTheme } from '../ui/ThemeContext';
import { organisationViews } from '../workspaces/organisations';
import { JoinAsGuest } from './JoinAsGuest';
import styles from './JoinCard.module.css';
import { JoinSignedIn } from './JoinSignedIn';
import { abilities, inItNow } from './joinWords';
import { type Joined, linkThumbnail, type SharedLink } from './sharedLink';

interface JoinCardProps {
  token: string;
  link: SharedLink;
  /** null: nobody is signed in. */
  me: Me | null;
  onJoined(joined: Joined): void;
  onSignedOut(): void;
}

/** What the link leads to, who invites, who is there, and the way in. */
export function JoinCard(props: JoinCardProps) {
  const theme = useTheme();
  const title = () => props.link.map.title || 'Untitled map';
  usePageTitle(() => `Join ${title()}`);
  // While a page is being fetched it is not in the document yet.
  onMount(() => {
    const frame = requestAnimationFrame(focusMain);
    onCleanup(() => cancelAnimationFrame(frame));
  });
  const inviter = () => {
    const { name, organisation } = props.link.invitedBy;
    return organisation === null ? name : `${name} of ${organisation}`;
  };
  return (
    <Main class={styles.page}>
      <div class={styles.card}>
        <img class={styles.thumbnail} src={linkThumbnail(props.token, theme.theme())} alt="" />
        <div class={styles.body}>
          <h1 class={styles.title}>{title()}</h1>
          <p class={styles.lead}>{inviter()} invites you to this customer journey.</p>
          <PeopleInIt link={props.link} />
          <ul class={styles.abilities} aria-label="What you can do">
            <For each={abilities(props.link.role)}>
              {({ may, what }) => (
                <li classList={{ [styles.not ?? '']: !may }}>
                  <Show when={may} fallback={<X size={14} stroke-width={1.8} aria-hidden="true" />}>
                    <Check size={14} stroke-width={1.8} aria-hidden="true" />
                  </Show>
                  {may ? what : `Not ${what.toLocaleLowerCase()}`}
                </li>
              )}
            </For>
          </ul>
          <Show when={props.me} fallback={<JoinAsGuest token={props.token} onJoined={props.onJoined} />}>
            {(me) => <JoinSignedIn {...props} me={me()} />}
          </Show>
        </div>
      </div>
    </Main>
  );
}

function PeopleInIt(props: { link: SharedLink }) {
  const organisations = () => organisationViews(props.link.organisations);
  const people = () =>
    props.link.people.map(({ name, organisationId }, index) => {
      const organisation = organisations().find(({ id }) => id === organisationId);
      return {
        id: String(index),
        name,
        slot: organisation?.slot ?? null,
        guest: organisation === undefined,
        note: organisation?.name ?? 'guest',
      };
    });
  return (
    <div class={styles.people}>
      <Show when={people().length > 0}>
        <AvatarStack people={people()} most={5} />
      </Show>
      <span>{inItNow(people().length)}</span>
    </div>
  );
}
