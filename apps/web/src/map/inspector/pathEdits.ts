import {
  addPath,
  type Journey,
  type JourneyEditor,
  type Path,
  type PathId,
  type PathKind,
  pathKindBetween,
  type Route,
  reroute,
  type TouchpointId,
} from '@journey-canvas/journey';

/** As the canvas has it; a path from a touchpoint to itself is a loop. */
export function kindBetween(journey: Journey, from: TouchpointId, to: TouchpointId): 'best-bet' | 'loop' {
  if (from === to) return 'loop';
  const stageOf = (id: TouchpointId) => journey.touchpoints.get(id)?.place.stage;
  return pathKindBetween(journey, stageOf(from), stageOf(to));
}

/** Draws a next step. @returns its id, and whether it is new */
export function addNextStep(
  editor: JourneyEditor,
  journey: Journey,
  from: TouchpointId,
  to: TouchpointId,
): { id: PathId; isNew: boolean } {
  const id = addPath(editor, { kind: kindBetween(journey, from, to), from, to });
  return { id, isNew: !journey.paths.has(id) };
}

/** The route of another kind between the same ends; null: it needs an end that is not there. */
export function routeOfKind(route: Route, kind: PathKind): Route | null {
  const { from, to } = route;
  if (kind === 'exit') return { kind, from, to: null };
  if (to === null || (kind === 'best-bet' && from === to)) return null;
  if (kind === 're-entry') return { kind, from, to, exit: route.kind === 're-entry' ? route.exit : null };
  return { kind, from, to };
}

/** Leads a path to another touchpoint; an exit becomes a next step, or a loop. */
export function leadTo(editor: JourneyEditor, journey: Journey, path: Path, to: TouchpointId): void {
  const { route } = path;
  const { from } = route;
  const standing = route.kind === 're-entry' || (route.kind === 'loop' && to === from);
  if (standing) reroute(editor, path.id, { ...route, to } as Route);
  else reroute(editor, path.id, { kind: kindBetween(journey, from, to), from, to });
}

/** Starts a path at another touchpoint. */
export function startAt(editor: JourneyEditor, journey: Journey, path: Path, from: TouchpointId): void {
  const { route } = path;
  if (route.kind === 'exit' || route.kind === 're-entry') reroute(editor, path.id, { ...route, from });
  else reroute(editor, path.id, { kind: kindBetween(journey, from, route.to), from, to: route.to });
}

/** What leads back from an exit: re-entries that name it. */
export function returnsFrom(journey: Journey, exit: PathId): Path[] {
  return [...journey.paths.values()].filter(({ route }) => route.kind === 're-entry' && route.exit === exit);
}
