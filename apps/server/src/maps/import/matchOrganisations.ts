import { type JourneyContent, OrganisationReference } from '@journey-canvas/journey';
import * as v from 'valibot';
import { line } from '../../http/validate';
import type { Organisation } from '../../storage/repositories/Organisations';
import { isSameName } from '../../workspaces/organisations';

/** A file may name that many organisations; of more, the rest keep their names. */
const NAMED_LIMIT = 200;
/** An import adds that many to the workspace at most. */
const MADE_LIMIT = 50;
const Name = line(120);

/** An organisation that a file names, and what it becomes. */
export interface NamedOrganisation {
  /** In the file. */
  readonly id: string;
  readonly name: string;
  /** How many touchpoints it owns. */
  readonly touchpoints: number;
  /** The workspace's own that it is; by its id, else by its name. */
  readonly match: Pick<Organisation, 'id' | 'name'> | null;
  /** Without a match: whether it becomes a partner of the workspace. Else only its name is kept. */
  readonly made: boolean;
}

/** @param mayAdd whether who imports may add organisations to the workspace */
export function matchOrganisations(
  content: JourneyContent,
  there: readonly Organisation[],
  mayAdd: boolean,
): NamedOrganisation[] {
  const named = namedIn(content);
  const made: string[] = [];
  return [...named.values()].map(({ id, name, touchpoints }) => {
    const match =
      there.find((one) => one.id === id) ?? there.find((one) => isSameName(one.name, name)) ?? null;
    const known = made.some((other) => isSameName(other, name));
    const isNew = match === null && mayAdd && v.is(Name, name) && (known || made.length < MADE_LIMIT);
    if (isNew && !known) made.push(name);
    return { id, name, touchpoints, match: match && { id: match.id, name: match.name }, made: isNew };
  });
}

function namedIn({ touchpoints, cards }: JourneyContent) {
  const named = new Map<string, { id: string; name: string; touchpoints: number }>();
  const name = (owner: OrganisationReference | null, owned: number) => {
    if (owner === null || (!named.has(owner.id) && named.size >= NAMED_LIMIT)) return;
    const known = named.get(owner.id) ?? { id: owner.id, name: owner.name.trim(), touchpoints: 0 };
    named.set(owner.id, { ...known, touchpoints: known.touchpoints + owned });
  };
  for (const { owner } of touchpoints) name(owner, 1);
  for (const { owner } of cards) name(owner, 0);
  return named;
}

/** The content with other owners: `becomes` goes from the id in the file to the workspace's own. */
export function withOwners(
  content: JourneyContent,
  becomes: ReadonlyMap<string, Pick<Organisation, 'id' | 'name'>>,
): JourneyContent {
  const owned = <Owned extends { owner: OrganisationReference | null }>(one: Owned): Owned => {
    const own = becomes.get(one.owner?.id ?? '');
    return own ? { ...one, owner: v.parse(OrganisationReference, { id: own.id, name: own.name }) } : one;
  };
  return { ...content, touchpoints: content.touchpoints.map(owned), cards: content.cards.map(owned) };
}
