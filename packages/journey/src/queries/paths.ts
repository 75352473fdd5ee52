import type { TouchpointId } from '../model/ids';
import type { Journey } from '../model/journey';
import type { Path, Route } from '../model/path';
import { remembered } from './remembered';

/** A path of one kind, its ends typed by it. */
export type PathOf<K extends Route['kind']> = Path & { readonly route: Extract<Route, { kind: K }> };

/** The paths of a journey by their ends; dangling ones are left out, each list is in order of id. */
export interface PathIndex {
  readonly live: readonly Path[];
  /** Every path that starts here, exits included. */
  from(id: TouchpointId): readonly Path[];
  /** Every path that leads here. */
  to(id: TouchpointId): readonly Path[];
}

/** A path is live when the touchpoints at its ends are there. Whether a re-entry's exit is there does not matter. */
export function isLive(journey: Journey, path: Path): boolean {
  const { from, to } = path.route;
  return journey.touchpoints.has(from) && (to === null || journey.touchpoints.has(to));
}

/** In order of id. */
export const livePaths: (journey: Journey) => readonly Path[] = remembered((journey) => {
  const live: Path[] = [];
  for (const path of journey.paths.values()) if (isLive(journey, path)) live.push(path);
  return live.sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
});

/** For many questions about one journey: one pass instead of one for each. */
export const pathIndex: (journey: Journey) => PathIndex = remembered((journey) => {
  const live = livePaths(journey);
  const from = new Map<TouchpointId, Path[]>();
  const to = new Map<TouchpointId, Path[]>();
  for (const path of live) {
    append(from, path.route.from, path);
    if (path.route.to !== null) append(to, path.route.to, path);
  }
  return { live, from: (id) => from.get(id) ?? [], to: (id) => to.get(id) ?? [] };
});

/** The live best bets that start here, in order of id. */
export function nextSteps(journey: Journey, id: TouchpointId): readonly PathOf<'best-bet'>[] {
  return livePaths(journey).filter((path): path is PathOf<'best-bet'> => startsAs(path, id, 'best-bet'));
}

/** The exits from here, in order of id. */
export function exitsOf(journey: Journey, id: TouchpointId): readonly PathOf<'exit'>[] {
  return livePaths(journey).filter((path): path is PathOf<'exit'> => startsAs(path, id, 'exit'));
}

function startsAs(path: Path, id: TouchpointId, kind: Route['kind']): boolean {
  return path.route.kind === kind && path.route.from === id;
}

function append(index: Map<TouchpointId, Path[]>, id: TouchpointId, path: Path): void {
  const list = index.get(id);
  if (list) list.push(path);
  else index.set(id, [path]);
}
