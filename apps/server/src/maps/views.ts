import { MAP_KINDS, MAP_STATES } from '@journey-canvas/journey';
import * as v from 'valibot';
import type { Services } from '../services';
import type { MapRecord } from '../storage/repositories/Maps';
import type { Repositories } from '../storage/Storage';
import { Organisation, shownOrganisation } from '../workspaces/organisations';
import type { MapRole } from './policy';

const Person = v.object({ id: v.string(), name: v.string() });
const PersonHere = v.object({ ...Person.entries, organisationId: v.nullable(v.string()) });

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
});

/** A map with what is needed to open it. */
export const OpenedMap = v.object({
  ...common,
  workspaceId: v.string(),
  /** Changes when the document is replaced; goes into the socket's URL. */
  lineage: v.string(),
  /** All of the workspace's, in their order. */
  organisations: v.array(Organisation),
});

type Shown = { map: MapRecord; role: MapRole };

function commonOf({ documents }: Services, { map, role }: Shown, names: ReadonlyMap<string, string>) {
  const { id, title, kind, state, editedAt, createdAt, touchpoints, findings } = map;
  const editor = names.get(map.editedBy);
  const editedBy = editor === undefined ? null : { id: map.editedBy, name: editor };
  const people = documents.people(id).map(({ id, name, organisationId }) => ({ id, name, organisationId }));
  return { id, title, kind, state, role, editedAt, editedBy, createdAt, touchpoints, findings, people };
}

async function namesOf({ users }: Repositories, maps: readonly MapRecord[]): Promise<Map<string, string>> {
  const people = await users.byIds([...new Set(maps.map(({ editedBy }) => editedBy))]);
  return new Map(people.map(({ id, name }) => [id, name]));
}

export async function listedMaps(services: Services, shown: readonly Shown[]) {
  const names = await namesOf(
    services.storage,
    shown.map(({ map }) => map),
  );
  return shown.map((one) => ({
    ...commonOf(services, one, names),
    organisations: one.map.owners.map(({ organisationId: id, count }) => ({ id, count })),
  }));
}

export async function openedMap(services: Services, shown: Shown) {
  const { storage } = services;
  const { workspaceId, lineage } = shown.map;
  const organisations = await storage.organisations.ofWorkspace(workspaceId);
  return {
    ...commonOf(services, shown, await namesOf(storage, [shown.map])),
    workspaceId,
    lineage,
    organisations: organisations.map(shownOrganisation),
  };
}
