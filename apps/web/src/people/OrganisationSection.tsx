import Plus from 'lucide-solid/icons/plus';
import { createSignal, For, Show } from 'solid-js';
import { Button } from '../ui/Button';
import type { OrganisationView } from '../workspaces/organisations';
import { DeleteOrganisationDialog } from './DeleteOrganisationDialog';
import styles from './MembersPage.module.css';
import { OrganisationNameDialog } from './OrganisationNameDialog';
import { OrganisationRow } from './OrganisationRow';

interface OrganisationSectionProps {
  workspaceId: string;
  organisations: readonly OrganisationView[];
  mayManage: boolean;
  /** Of whoever looks. */
  ownId: string | null;
  membersOf(organisationId: string): number;
}

/** The vendor and its partners: names and colours, which show on every map. */
export function OrganisationSection(props: OrganisationSectionProps) {
  const [naming, setNaming] = createSignal<OrganisationView | 'new' | null>(null);
  const [deleting, setDeleting] = createSignal<OrganisationView | null>(null);
  const byId = (id: string) => props.organisations.find((organisation) => organisation.id === id);
  return (
    <section class={styles.section} aria-labelledby="organisations">
      <div class={styles.sectionHead}>
        <h2 class={styles.sectionTitle} id="organisations">
          Organisations
        </h2>
        <Show when={props.mayManage}>
          <Button onClick={() => setNaming('new')}>
            <Plus size={16} stroke-width={1.8} aria-hidden="true" /> Add a partner
          </Button>
        </Show>
      </div>
      <p class={styles.lead}>
        Touchpoints belong to them, and maps are shared with them. Colour and mark are the same on every map.
      </p>
      <ul class={styles.list}>
        <For each={props.organisations.map(({ id }) => id)}>
          {(id) => (
            <Show when={byId(id)}>
              {(organisation) => (
                <OrganisationRow
                  workspaceId={props.workspaceId}
                  organisation={organisation()}
                  members={props.membersOf(id)}
                  own={id === props.ownId}
                  mayManage={props.mayManage}
                  onRename={() => setNaming(organisation())}
                  onDelete={() => setDeleting(organisation())}
                />
              )}
            </Show>
          )}
        </For>
      </ul>
      <OrganisationNameDialog
        workspaceId={props.workspaceId}
        organisations={props.organisations}
        naming={naming()}
        onClose={() => setNaming(null)}
      />
      <DeleteOrganisationDialog
        workspaceId={props.workspaceId}
        organisation={deleting()}
        onClose={() => setDeleting(null)}
      />
    </section>
  );
}
