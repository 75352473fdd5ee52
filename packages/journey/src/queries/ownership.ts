import type { OrganisationId, StageId } from '../model/ids';
import type { Journey } from '../model/journey';
import type { Touchpoint } from '../model/touchpoint';

/** How many touchpoints an organisation owns. */
export interface OwnerCount {
  /** null: nobody's. */
  readonly organisation: OrganisationId | null;
  readonly count: number;
}

export interface Ownership {
  /** Most first, equal counts by id; those without an owner last. */
  readonly counts: readonly OwnerCount[];
  /** The same for each stage of the journey, hidden ones included. */
  readonly byStage: ReadonlyMap<StageId, readonly OwnerCount[]>;
}

/** Who delivers what. Touchpoints in a stage that is gone count for the map alone. */
export function ownership(journey: Journey): Ownership {
  const touchpoints = [...journey.touchpoints.values()];
  const byStage = new Map<StageId, readonly OwnerCount[]>();
  const inStage = new Map<StageId, Touchpoint[]>(journey.stages.map((stage) => [stage.id, []]));
  for (const touchpoint of touchpoints) inStage.get(touchpoint.place.stage)?.push(touchpoint);
  for (const [stage, own] of inStage) byStage.set(stage, countOwners(own));
  return { counts: countOwners(touchpoints), byStage };
}

/** Among any touchpoints: most first, equal counts by id; those without an owner last. */
export function countOwners(touchpoints: Iterable<Touchpoint>): readonly OwnerCount[] {
  const counts = new Map<OrganisationId | null, number>();
  for (const { owner } of touchpoints) {
    const id = owner?.id ?? null;
    counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return [...counts]
    .map(([organisation, count]) => ({ organisation, count }))
    .sort(
      (a, b) =>
        Number(a.organisation === null) - Number(b.organisation === null) ||
        b.count - a.count ||
        (String(a.organisation) < String(b.organisation) ? -1 : 1),
    );
}

/**
 * For legends, where an organisation keeps its place while counts change: vendors, then partners, each in the given
 * order; organisations that are not listed after them; nobody's last.
 */
export function inLegendOrder<T extends { readonly organisation: string | null }>(
  owners: readonly T[],
  organisations: Iterable<{ readonly id: string; readonly kind: 'vendor' | 'partner' }>,
): T[] {
  const known = [...organisations];
  const listed = [...known.filter(isVendor), ...known.filter((one) => !isVendor(one))].map(({ id }) => id);
  const place = ({ organisation }: T) => {
    if (organisation === null) return listed.length + 1;
    const at = listed.indexOf(organisation);
    return at < 0 ? listed.length : at;
  };
  return owners.toSorted((a, b) => place(a) - place(b));
}

function isVendor({ kind }: { readonly kind: 'vendor' | 'partner' }): boolean {
  return kind === 'vendor';
}

/**
 * The share of owned touchpoints that partners deliver, 0 to 1; null when nothing is owned.
 * An owner that is not among the partners counts as the vendor.
 */
export function partnerShare(
  counts: readonly OwnerCount[],
  partners: ReadonlySet<OrganisationId>,
): number | null {
  let owned = 0;
  let partnered = 0;
  for (const { organisation, count } of counts) {
    if (organisation === null) continue;
    owned += count;
    if (partners.has(organisation)) partnered += count;
  }
  return owned === 0 ? null : partnered / owned;
}
