import { MAP_KINDS, MAP_STATES } from '@journey-canvas/journey';
import * as v from 'valibot';
import type { Services } from '../services';
import type { MapRecord } from '../storage/repositories/Maps';
import type { Repositories } from '../storage/Storage';
import { Organisation, shownOrganisation } from '../workspaces/organisations';
import { organisationsShown } from './organisationsShown';
import type { MapRole } from './policy';
import { sharedWith } from './sharedWith';

const Person = v.object({ id: v.string(), name: v.string() });
const PersonHere = v.object({
  ...Person.entries,
  organisationId: v.nullable(v.string()),
  /** Joined by a link, without an account. */
  guest: v.boolean(),
});

const common = {
  id: v.string(),
  title: v.string(),
  kind: v.picklist(MAP_KINDS),
  state: v.picklist(MAP_STATES),
  /** Of the person who asks. */
  role: v.picklist(['owner', 'editor', 'commenter', 'viewer']),
  /** Epoch milliseconds of the last edit by a person. */
  editedAt: v.number(),
  editedBy: v.nullable(Person),
  /** Epoch milliseconds. */
  createdAt: v.number(),
  touchpoints: v.number(),
  findings: v.object({ error: v.number(), warning: v.number(), info: v.number() }),
  /** Who has it open now. */
  people: v.array(PersonHere),
};

/** A map in its workspace's list. */
export const ListedMap = v.object({
  ...common,
  /** How many touchpoints each organisation owns; null stands for those without an owner. */
  organisations: v.array(v.object({ id: v.nullable(v.string()), count: v.number() })),
  /** Organisations whose people see it; null for those who may not know. */
  sharedWith: v.nullable(v.array(v.string())),
});

/** A map with what is needed to open it. */
export const OpenedMap = v.object({
  ...common,
  workspaceId: v.string(),
  /** Changes when the document is replaced; goes into the socket's URL. */
  lineage: v.string(),
  /** The creator's, which edits; null when it is gone. */
  organisationId: v.nullable(v.string()),
  createdBy: Person,
  /** All of the workspace's, in their order; for guests and others from outside only those that show. */
  organisations: v.array(Organisation),
});

/** A deleted map that can be brought back. */
export const DeletedMap = v.object({
  ...ListedMap.entries,
  /** Epoch milliseconds. */
  deletedAt: v.number(),
  deletedBy: v.nullable(Person),
});

type Shown = { map: MapRecord; role: MapRole };

function commonOf({ documents }: Services, { map, role }: Shown, names: ReadonlyMap<string, string>) {
  const { id, title, kind, state, editedAt, createdAt, touchpoints, findings } = map;
  const editor = names.get(map.editedBy);
  const editedBy = editor === undefined ? null : { id: map.editedBy, name: editor };
  const people = documents
    .people(id)
    .map(({ id, name, organisationId, guest }) => ({ id, name, organisationId, guest }));
  return { id, title, kind, state, role, editedAt, editedBy, createdAt, touchpoints, findings, people };
}

async function namesOf({ users }: Repositories, maps: readonly MapRecord[]): Promise<Map<string, string>> {
  const ids = maps.flatMap(({ createdBy, editedBy }) => [createdBy, editedBy]);
  const people = await users.byIds([...new Set(ids)]);
  return new Map(people.map(({ id, name }) => [id, name]));
}

export async function listedMaps(services: Services, shown: readonly Shown[]) {
  const names = await namesOf(
    services.storage,
    shown.map(({ map }) => map),
  );
  const reach = await sharedWith(services.storage, shown);
  return shown.map((one) => ({
    ...commonOf(services, one, names),
    organisations: one.map.owners.map(({ organisationId: id, count }) => ({ id, count })),
    sharedWith: reach.get(one.map.id) ?? null,
  }));
}

/** @param shown `organisationId`: of the person who asks, in the map's workspace; null: no member of it */
export async function openedMap(services: Services, shown: Shown & { organisationId: string | null }) {
  const { workspaceId, lineage, organisationId, createdBy } = shown.map;
  const isMember = shown.organisationId !== null;
  const organisations = await organisationsShown(services, { ...shown, isMember });
  const names = await namesOf(services.storage, [shown.map]);
  return {
    ...commonOf(services, shown, names),
    workspaceId,
    lineage,
    organisationId,
    createdBy: { id: createdBy, name: names.get(createdBy) ?? '' },
    organisations: organisations.map(shownOrganisation),
  };
}

export async function deletedMaps(services: Services, shown: readonly Shown[]) {
  const listed = await listedMaps(services, shown);
  const deleters = shown.flatMap(({ map }) => map.deletedBy ?? []);
  const names = new Map(
    (await services.storage.users.byIds([...new Set(deleters)])).map(({ id, name }) => [id, name]),
  );
  return listed.map((map, index) => {
    const { deletedAt = null, deletedBy = null } = shown[index]?.map ?? {};
    const name = names.get(deletedBy ?? '');
    const deleter = deletedBy === null || name === undefined ? null : { id: deletedBy, name };
    return { ...map, deletedAt: deletedAt ?? 0, deletedBy: deleter };
  });
}
