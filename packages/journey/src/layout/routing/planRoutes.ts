import type { TouchpointId } from '../../model/ids';
import type { Path } from '../../model/path';
import type { Arrangement } from '../arrangement';
import { createGrid } from './createGrid';
import type { Grid, Stop, Tag } from './Grid';
import type { Route } from './Route';
import { routeExit, Stems } from './routeExit';
import { routeForward } from './routeForward';
import { routeReturn } from './routeReturn';
import { StraightLinks } from './StraightLinks';

/** Every path's way through the grid, before anything has a size. */
export interface RoutePlan {
  readonly grid: Grid;
  readonly stops: ReadonlyMap<TouchpointId, Stop>;
  readonly routes: readonly Route[];
  readonly links: StraightLinks;
  readonly stems: Stems;
}

/** Plans the paths whose ends are shown; `paths` in order of id. */
export function planRoutes(arrangement: Arrangement, paths: readonly Path[]): RoutePlan {
  const exits = paths.filter((path) => path.route.kind === 'exit');
  const { grid, stops, tags } = createGrid(arrangement, exits);
  const links = new StraightLinks();
  const stems = new Stems();
  const routes: Route[] = [];
  for (const path of inReadingOrder(paths, stops)) {
    const route = planRoute(path, grid, stops, tags, links, stems);
    if (route) routes.push(route);
  }
  return { grid, stops, routes, links, stems };
}

function planRoute(
  path: Path,
  grid: Grid,
  stops: ReadonlyMap<TouchpointId, Stop>,
  tags: ReadonlyMap<string, Tag>,
  links: StraightLinks,
  stems: Stems,
): Route | null {
  const { route } = path;
  if (route.kind === 'exit') {
    const tag = tags.get(path.id);
    return tag ? routeExit(grid, stems, tag) : null;
  }
  const from = stops.get(route.from);
  const to = stops.get(route.to);
  if (!from || !to) return null;
  if (route.kind === 're-entry') {
    return routeReturn(grid, path, from, to, (route.exit && tags.get(route.exit)) || null);
  }
  if (route.kind === 'loop' || from === to) return routeReturn(grid, path, from, to, null);
  return routeForward(grid, links, path, from, to);
}

/** By where they start, then where they end: neighbouring paths get neighbouring tracks. */
function inReadingOrder(paths: readonly Path[], stops: ReadonlyMap<TouchpointId, Stop>): readonly Path[] {
  const ranked = paths.map((path) => {
    const { from, to } = path.route;
    return { path, start: rankOf(stops.get(from)), end: to === null ? -1 : rankOf(stops.get(to)) };
  });
  // The sort is stable and the paths come in order of id.
  ranked.sort((a, b) => a.start - b.start || a.end - b.end);
  return ranked.map(({ path }) => path);
}

function rankOf(stop: Stop | undefined): number {
  return stop ? (stop.lane * 100_000 + stop.column) * 10_000 + stop.row : -1;
}
