import { OrganisationReference } from '@journey-canvas/journey';
import * as v from 'valibot';
import type { OrganisationView } from '../workspaces/organisations';

/** Stands for nobody where a choice needs a value. */
export const NO_OWNER = '';

export interface OwnerOption {
  /** The organisation's id, or {@link NO_OWNER}. */
  readonly value: string;
  readonly label: string;
  /** What is written. */
  readonly owner: OrganisationReference | null;
  /** null: without a mark. */
  readonly look: OrganisationView | null;
}

/**
 * Who may be made the owner: every organisation of the workspace, and nobody. The present owner is among them even
 * when the workspace does not know it (any more).
 */
export function ownerOptions(
  organisations: readonly OrganisationView[],
  present: OrganisationReference | null,
): OwnerOption[] {
  const known = organisations.map((look) => {
    const owner = v.parse(OrganisationReference, { id: look.id, name: look.name });
    return { value: owner.id, label: owner.name, owner, look };
  });
  const unknown = present !== null && !known.some(({ value }) => value === present.id);
  return [
    ...known,
    ...(unknown ? [{ value: present.id, label: present.name, owner: present, look: null }] : []),
    { value: NO_OWNER, label: 'No owner', owner: null, look: null },
  ];
}
