import { A } from '@solidjs/router';
import { createMemo, createSignal, For, Show } from 'solid-js';
import { AvatarStack } from '../ui/Avatar';
import { FindingCounts } from '../ui/FindingCounts';
import { firstName } from '../ui/initials';
import { OrganisationMark } from '../ui/OrganisationMark';
import { OwnershipBar } from '../ui/OwnershipBar';
import { relativeTime } from '../ui/relativeTime';
import { useTheme } from '../ui/ThemeContext';
import styles from './MapCard.module.css';
import { MapCardMenu } from './MapCardMenu';
import type { MapActions } from './mapActions';
import { type MapSummary, thumbnailAddress } from './maps';
import { kindAndState, titleOf } from './mapWords';
import type { OrganisationView } from './organisations';

interface MapCardProps {
  map: MapSummary;
  organisations: readonly OrganisationView[];
  /** Epoch milliseconds. */
  now: number;
  actions: MapActions;
  /** The workspace's name, where it is another than the page's. */
  from?: string | undefined;
}

/** One map of the workspace: picture, who delivers what, who is in it, what the rules found. */
export function MapCard(props: MapCardProps) {
  const owners = createMemo(() =>
    props.organisations
      .map((organisation) => ({
        ...organisation,
        count: props.map.organisations.find(({ id }) => id === organisation.id)?.count ?? 0,
      }))
      .filter(({ count }) => count > 0),
  );
  const title = () => titleOf(props.map);
  const edited = () => {
    const when = relativeTime(props.map.editedAt, props.now);
    return props.map.editedBy ? `${firstName(props.map.editedBy.name)}, ${when}` : when;
  };
  return (
    <li class={styles.card} data-map={props.map.id}>
      <Thumbnail map={props.map} />
      <div class={styles.body}>
        <h2 class={styles.title} title={title()}>
          <A href={`/maps/${props.map.id}`}>{title()}</A>
        </h2>
        <p class={styles.kind}>
          {kindAndState(props.map)}
          {props.from && ` · ${props.from}`}
        </p>
        <Show when={owners().length > 0} fallback={<NoOwners touchpoints={props.map.touchpoints} />}>
          <OwnershipBar shares={owners()} class={styles.bar} />
          <ul class={styles.owners} aria-label="Touchpoints by organisation">
            <For each={owners()}>
              {(owner) => (
                <li class={styles.owner} title={owner.name}>
                  <OrganisationMark slot={owner.slot} mark={owner.mark} />
                  <span class={styles.ownerName}>{owner.short}</span> <b>{owner.count}</b>
                </li>
              )}
            </For>
          </ul>
        </Show>
      </div>
      <footer class={styles.footer}>
        <span class={styles.edited}>{edited()}</span>
        <PeopleNow map={props.map} organisations={props.organisations} />
        <FindingCounts counts={props.map.findings} />
      </footer>
      <div class={styles.menu}>
        <MapCardMenu map={props.map} place={props.from ? 'shared' : 'workspace'} actions={props.actions} />
      </div>
    </li>
  );
}

function Thumbnail(props: { map: MapSummary }) {
  const theme = useTheme();
  const [broken, setBroken] = createSignal<string | null>(null);
  const address = () => thumbnailAddress(props.map, theme.theme());
  return (
    <Show when={broken() !== address()} fallback={<div class={styles.thumbnail} />}>
      <img
        class={styles.thumbnail}
        src={address()}
        alt=""
        loading="lazy"
        onError={() => setBroken(address())}
      />
    </Show>
  );
}

function NoOwners(props: { touchpoints: number }) {
  return (
    <p class={styles.kind}>
      {props.touchpoints === 0 ? 'No touchpoints yet' : `${props.touchpoints} touchpoints without an owner`}
    </p>
  );
}

function PeopleNow(props: { map: MapSummary; organisations: readonly OrganisationView[] }) {
  const people = () =>
    props.map.people.map((person) => {
      const organisation = props.organisations.find(({ id }) => id === person.organisationId);
      return {
        id: person.id,
        name: person.name,
        slot: organisation?.slot ?? null,
        guest: person.guest,
        note: person.guest ? 'guest' : (organisation?.name ?? ''),
      };
    });
  return (
    <Show when={people().length > 0}>
      <span class={styles.now}>
        In it now <AvatarStack people={people()} most={3} size="small" />
      </span>
    </Show>
  );
}
