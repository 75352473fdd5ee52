import {
  addLane,
  addPath,
  addStage,
  addTouchpoint,
  gesture,
  type JourneyContent,
  type JourneyEditor,
  type LaneId,
  openEditor,
  type Route,
  readJourney,
  remove,
  type StageId,
  type TouchpointId,
} from '@journey-canvas/journey';
import { must } from './must';
import type { Person } from './Person';
import { StockClient } from './StockClient';

/** An update of so many things stays well under the limit of 1 MiB. */
const AT_ONCE = 250;

/** Replaces what is on a new map by the grid, touchpoints and paths of a journey, as any client would: by edits. */
export async function writeJourney(person: Person, mapId: string, content: JourneyContent): Promise<void> {
  const client = new StockClient(person, mapId);
  await client.synced();
  const editor = openEditor(client.doc);
  const grid = writeGrid(editor, content);
  const ids = new Map<TouchpointId, TouchpointId>();
  for (const group of inGroups(content.touchpoints)) {
    gesture(editor, () => {
      for (const { id, title, owner, place } of group) {
        const cell = {
          stage: must(grid.get(place.stage), 'a stage'),
          lane: must(grid.get(place.lane), 'a lane'),
        };
        ids.set(id, addTouchpoint(editor, { title, owner, ...(cell as { stage: StageId; lane: LaneId }) }));
      }
    });
  }
  for (const group of inGroups(content.paths)) {
    gesture(editor, () => {
      for (const { route, reason, trigger, delayDays, context } of group)
        addPath(editor, rerouted(route, ids), { reason, trigger, delayDays, context });
    });
  }
  editor.dispose();
  await committed(person, mapId, client);
  client.destroy();
}

/** The ids of the content's stages and lanes → those they got. */
function writeGrid(editor: JourneyEditor, content: JourneyContent): Map<string, string> {
  const before = readJourney(editor.doc).journey;
  return gesture(editor, () => {
    remove(editor, [
      ...before.stages.map(({ id }) => ({ kind: 'stage', id }) as const),
      ...before.lanes.map(({ id }) => ({ kind: 'lane', id }) as const),
    ]);
    return new Map<string, string>([
      ...content.stages.map(({ id, name, mapsTo }) => [id, addStage(editor, { name, mapsTo })] as const),
      ...content.lanes.map(({ id, kind, title }) => [id, addLane(editor, { kind, title })] as const),
    ]);
  });
}

function* inGroups<T>(things: readonly T[]): Generator<readonly T[]> {
  for (let at = 0; at < things.length; at += AT_ONCE) yield things.slice(at, at + AT_ONCE);
}

function rerouted(route: Route, ids: ReadonlyMap<TouchpointId, TouchpointId>): Route {
  const own = (id: TouchpointId) => must(ids.get(id), 'a touchpoint that was written');
  const from = own(route.from);
  return route.to === null ? { ...route, from } : { ...route, from, to: own(route.to) };
}

/** What another client gets is what is on the server's disk. */
async function committed(person: Person, mapId: string, client: StockClient): Promise<void> {
  const witness = new StockClient(person, mapId);
  const size = (name: string) => client.doc.getMap(name).size;
  await witness.until((doc) =>
    ['touchpoints', 'paths'].every((name) => doc.getMap(name).size === size(name)),
  );
  witness.destroy();
}
