import ShieldCheck from 'lucide-solid/icons/shield-check';
import { For, type JSX, Show } from 'solid-js';
import { Avatar } from '../ui/Avatar';
import { MenuItem, MenuSeparator } from '../ui/Menu';
import { OrganisationMark } from '../ui/OrganisationMark';
import { nameList } from '../workspaces/nameList';
import type { OrganisationView } from '../workspaces/organisations';
import { ChoiceMenu } from './ChoiceMenu';
import type { ShareEdits } from './createShareEdits';
import { type Grant, subjectId } from './grants';
import { MAP_ROLES } from './roleWords';
import styles from './ShareDialog.module.css';
import { countOfMembers, type ShareFacts, standingAccess } from './shareAccess';

interface AccessListProps {
  facts: ShareFacts;
  /** null: to be seen, not changed. */
  edits: ShareEdits | null;
}

/** Who has the map now: by what they are, in words; by grants, with their roles. */
export function AccessList(props: AccessListProps) {
  const standing = () => standingAccess(props.facts);
  const grant = (id: string) => props.facts.grants.find((candidate) => candidate.id === id);
  return (
    <section aria-labelledby="has-access">
      <h3 class={styles.heading} id="has-access">
        Who has it
      </h3>
      <ul class={styles.list}>
        <Show when={standing().organisation}>
          {(organisation) => (
            <Row
              sign={<Mark organisation={organisation()} />}
              name={organisation().name}
              note={`It was made here: everybody in it edits (${countOfMembers(standing().members)}).`}
              end={<span class={styles.fixed}>Editor</span>}
            />
          )}
        </Show>
        <Row
          sign={<ShieldCheck size={16} stroke-width={1.6} aria-hidden="true" />}
          name="Owners and admins of the workspace"
          note={`${nameList(standing().managers, 4) || 'They'} can edit and share every map.`}
          end={<span class={styles.fixed}>Owner</span>}
        />
        <Show when={standing().creator}>
          {(creator) => (
            <Row
              sign={<Avatar person={{ id: '', name: creator(), slot: null, guest: false }} size="small" />}
              name={creator()}
              note="Made this map."
              end={<span class={styles.fixed}>Owner</span>}
            />
          )}
        </Show>
        <For each={props.facts.grants.map(({ id }) => id)}>
          {(id) => (
            <Show when={grant(id)}>
              {(known) => <GrantRow facts={props.facts} grant={known()} edits={props.edits} />}
            </Show>
          )}
        </For>
      </ul>
    </section>
  );
}

function GrantRow(props: { facts: ShareFacts; grant: Grant; edits: ShareEdits | null }) {
  const id = () => subjectId(props.grant.subject);
  const member = () => props.facts.members.find(({ userId }) => userId === id());
  const isPerson = () => 'userId' in props.grant.subject;
  const organisation = () => {
    const wanted = isPerson() ? member()?.organisationId : id();
    return props.facts.organisations.find((candidate) => candidate.id === wanted);
  };
  const note = () => {
    if (isPerson()) return organisation()?.name ?? 'Not a member of the workspace.';
    return countOfMembers(props.facts.members.filter(({ organisationId }) => organisationId === id()).length);
  };
  const role = () => MAP_ROLES.find(({ value }) => value === props.grant.role);
  return (
    <Row
      sign={
        <Show when={isPerson()} fallback={<Mark organisation={organisation()} />}>
          <Avatar
            person={{
              id: id(),
              name: props.grant.subject.name,
              slot: organisation()?.slot ?? null,
              guest: false,
            }}
            size="small"
          />
        </Show>
      }
      name={props.grant.subject.name}
      note={note()}
      end={
        <ChoiceMenu
          label={`Role of ${props.grant.subject.name}`}
          heading="Role on this map"
          value={props.grant.role}
          shown={role()?.label ?? props.grant.role}
          options={props.edits ? MAP_ROLES : []}
          onChange={(next) => props.edits?.setRole(props.grant, next)}
        >
          <MenuSeparator />
          <MenuItem danger onSelect={() => props.edits?.remove(props.grant)}>
            Remove
          </MenuItem>
        </ChoiceMenu>
      }
    />
  );
}

function Row(props: { sign: JSX.Element; name: string; note: string; end: JSX.Element }) {
  return (
    <li class={styles.row}>
      <span class={styles.sign}>{props.sign}</span>
      <span class={styles.grow}>
        <span class={styles.name}>{props.name}</span>
        <span class={styles.note}>{props.note}</span>
      </span>
      <span class={styles.end}>{props.end}</span>
    </li>
  );
}

function Mark(props: { organisation: OrganisationView | undefined }) {
  return (
    <Show when={props.organisation}>
      {(known) => <OrganisationMark slot={known().slot} mark={known().mark} class={styles.mark} />}
    </Show>
  );
}
