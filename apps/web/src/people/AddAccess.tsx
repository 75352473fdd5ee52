import Search from 'lucide-solid/icons/search';
import { createMemo, createSignal, createUniqueId, For, onMount, Show } from 'solid-js';
import { Avatar } from '../ui/Avatar';
import { PHONE } from '../ui/media';
import { OrganisationMark } from '../ui/OrganisationMark';
import styles from './AddAccess.module.css';
import { ChoiceMenu } from './ChoiceMenu';
import type { GrantedRole } from './grants';
import { MAP_ROLES } from './roleWords';
import { type Candidate, findCandidates, type ShareFacts } from './shareAccess';

interface AddAccessProps {
  facts: ShareFacts;
  onAdd(candidate: Candidate, role: GrantedRole): void;
}

const MOST_SHOWN = 8;

/** Finds an organisation or a person and gives them the role that stands beside. */
export function AddAccess(props: AddAccessProps) {
  const id = createUniqueId();
  const [search, setSearch] = createSignal('');
  const [open, setOpen] = createSignal(false);
  const [active, setActive] = createSignal(0);
  const [role, setRole] = createSignal<GrantedRole>('editor');
  const found = createMemo(() => findCandidates(props.facts, search()).slice(0, MOST_SHOWN));
  let field: HTMLInputElement | undefined;
  // The dialog has opened before there was a field to focus; on a phone the keyboard would cover the list.
  onMount(() => {
    if (!matchMedia(PHONE).matches) field?.focus();
  });
  const optionId = (index: number) => `${id}-option-${index}`;

  function add(candidate: Candidate | undefined): void {
    if (!candidate || candidate.has !== null) return;
    props.onAdd(candidate, role());
    setSearch('');
    setOpen(false);
  }
  function move(by: number): void {
    const count = found().length;
    if (!open()) setOpen(true);
    else if (count > 0) setActive((index) => (index + by + count) % count);
    queueMicrotask(() => document.getElementById(optionId(active()))?.scrollIntoView({ block: 'nearest' }));
  }
  function press(event: KeyboardEvent): void {
    if (event.key === 'ArrowDown') move(1);
    else if (event.key === 'ArrowUp') move(-1);
    else if (event.key === 'Enter' && open()) add(found()[active()]);
    else if (event.key === 'Escape' && open()) {
      // The list alone closes, the dialog around it stays.
      event.stopPropagation();
      setOpen(false);
    } else return;
    event.preventDefault();
  }
  return (
    <div class={styles.row}>
      <div class={styles.box}>
        <Search size={14} stroke-width={1.6} aria-hidden="true" />
        <input
          ref={field}
          class={styles.input}
          type="text"
          role="combobox"
          aria-label="Add an organisation or a person"
          aria-autocomplete="list"
          aria-expanded={open()}
          aria-controls={`${id}-list`}
          aria-activedescendant={open() && found().length > 0 ? optionId(active()) : undefined}
          placeholder="Add an organisation or a person"
          autocomplete="off"
          spellcheck={false}
          value={search()}
          onInput={(event) => {
            setSearch(event.currentTarget.value);
            setActive(0);
            setOpen(true);
          }}
          onClick={() => setOpen(true)}
          onBlur={() => setOpen(false)}
          // Kobalte listens for Escape at the document: it must not get there from an open list.
          on:keydown={press}
        />
        <Show when={open()}>
          <div class={styles.options} id={`${id}-list`} role="listbox" aria-label="Organisations and people">
            <For
              each={found()}
              fallback={<p class={styles.none}>Nobody of that name. Invite people on the Members page.</p>}
            >
              {(candidate, index) => (
                // biome-ignore lint/a11y/useKeyWithClickEvents: the field that owns the list takes the keys.
                <div
                  id={optionId(index())}
                  class={styles.option}
                  role="option"
                  tabIndex={-1}
                  aria-selected={index() === active()}
                  aria-disabled={candidate.has !== null}
                  // The field keeps the focus.
                  onMouseDown={(event) => event.preventDefault()}
                  onMouseMove={() => setActive(index())}
                  onClick={() => add(candidate)}
                >
                  <Sign candidate={candidate} />
                  <span class={styles.name}>{candidate.name}</span>
                  <span class={styles.note}>{candidate.has ?? candidate.note}</span>
                </div>
              )}
            </For>
          </div>
        </Show>
      </div>
      <span class={styles.role}>
        <ChoiceMenu
          label="Role to give"
          heading="Those whom you add get the role of"
          value={role()}
          shown={MAP_ROLES.find(({ value }) => value === role())?.label ?? ''}
          options={MAP_ROLES}
          onChange={setRole}
        />
      </span>
    </div>
  );
}

function Sign(props: { candidate: Candidate }) {
  return (
    <Show
      when={'organisationId' in props.candidate.subject ? props.candidate.organisation : null}
      fallback={
        <Avatar
          person={{
            id: props.candidate.id,
            name: props.candidate.name,
            slot: props.candidate.organisation?.slot ?? null,
            guest: false,
          }}
          size="small"
        />
      }
    >
      {(organisation) => (
        <span class={styles.sign}>
          <OrganisationMark slot={organisation().slot} mark={organisation().mark} />
        </span>
      )}
    </Show>
  );
}
