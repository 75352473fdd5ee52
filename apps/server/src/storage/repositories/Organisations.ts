export type OrganisationKind = 'vendor' | 'partner';

/** Slots of the palette that organisations are drawn in. */
export const ORGANISATION_COLOURS = 8;

/** The vendor itself or one of its partners. */
export interface Organisation {
  readonly id: string;
  readonly workspaceId: string;
  readonly name: string;
  readonly kind: OrganisationKind;
  /** Slot of the palette, 1 to {@link ORGANISATION_COLOURS}. */
  readonly colour: number;
  /** Order in the workspace, from 0; also picks the organisation's mark. */
  readonly position: number;
  /** Epoch milliseconds. */
  readonly createdAt: number;
}

/** Without a colour it gets the slot that the fewest others have. */
export type NewOrganisation = Omit<Organisation, 'position' | 'colour'> & { readonly colour?: number };

export interface Organisations {
  /** Adds it at the end of the workspace's order. */
  insert(organisation: NewOrganisation): Promise<Organisation>;
  byId(id: string): Promise<Organisation | null>;
  /** In their order. */
  ofWorkspace(workspaceId: string): Promise<Organisation[]>;
  /**
   * Removes it with its grants, its ended invitations, and its part in deleted maps. One that still has members,
   * maps or open invitations is refused by the database (`sql`).
   */
  remove(id: string): Promise<void>;
  update(id: string, changes: Partial<Pick<Organisation, 'name' | 'kind' | 'colour'>>): Promise<void>;
}
