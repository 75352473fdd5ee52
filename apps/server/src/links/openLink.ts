import * as v from 'valibot';
import { Problem } from '../errors';
import { LINKED_ROLES } from '../maps/policy';
import { must } from '../must';
import type { Services } from '../services';
import type { ShareLink } from '../storage/repositories/Links';
import type { MapRecord } from '../storage/repositories/Maps';
import type { Repositories } from '../storage/Storage';

/** A map as who has a link to it sees it before joining. */
export const Invitation = v.object({
  map: v.object({ id: v.string(), title: v.string() }),
  role: v.picklist(LINKED_ROLES),
  /** Who made the link. */
  invitedBy: v.object({ name: v.string(), organisation: v.nullable(v.string()) }),
  /** Who has the map open now. */
  people: v.array(v.object({ name: v.string(), organisationId: v.nullable(v.string()) })),
  /** Of those people alone. */
  organisations: v.array(
    v.object({
      id: v.string(),
      name: v.string(),
      kind: v.picklist(['vendor', 'partner']),
      colour: v.number(),
      position: v.number(),
    }),
  ),
  /** The name of who asks, with an account or as a guest; null: nobody yet. */
  signedInAs: v.nullable(v.string()),
});

export interface OpenLink {
  readonly link: ShareLink;
  readonly map: MapRecord;
}

/** The open link of a token, and its map; otherwise the problem to answer with. */
export async function openLink(
  { links, maps }: Pick<Repositories, 'links' | 'maps'>,
  token: string,
): Promise<OpenLink> {
  const link = await links.byToken(token);
  if (link === null) throw new Problem('not-found');
  if (link.state !== 'open') throw new Problem(`link-${link.state}`, { status: 410 });
  const map = await maps.byId(link.mapId);
  if (map === null) throw new Problem('not-found');
  if (map.deletedAt !== null) throw new Problem('deleted');
  return { link, map };
}

export async function invitationOf(
  { storage, documents }: Services,
  { link, map }: OpenLink,
  signedInAs: string | null,
): Promise<v.InferOutput<typeof Invitation>> {
  const all = await storage.organisations.ofWorkspace(map.workspaceId);
  const people = documents.people(map.id).map(({ name, organisationId }) => ({ name, organisationId }));
  const shown = new Set(people.map(({ organisationId }) => organisationId));
  const maker = await storage.users.byId(link.createdBy);
  const member = await storage.members.find(map.workspaceId, link.createdBy);
  const organisation = member && must(all.find(({ id }) => id === member.organisationId)).name;
  return {
    map: { id: map.id, title: map.title },
    role: link.role,
    invitedBy: { name: maker?.name ?? '', organisation },
    people,
    organisations: all
      .filter(({ id }) => shown.has(id))
      .map(({ id, name, kind, colour, position }) => ({ id, name, kind, colour, position })),
    signedInAs,
  };
}
