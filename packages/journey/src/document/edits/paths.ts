import * as v from 'valibot';
import type { PathId } from '../../model/ids';
import { type Path, Route } from '../../model/path';
import { type JourneyEditor, type Pen, penOf } from '../editor';
import { InvalidEdit } from '../invalidEdit';
import { mustCheck, sameValue } from '../values';
import { addEntity } from './addEntity';
import { liveEntities, mustBeLive } from './lookUp';

export type NewPath = Partial<Omit<Path, 'id' | 'route'>>;

/** What tells two paths of one route apart. */
const DISTINGUISHING = ['reason', 'persona', 'segment'] as const satisfies readonly (keyof NewPath)[];

/**
 * Draws a path. One that is there already (the same route, exit reason, persona and segment) is returned
 * instead of doubled.
 *
 * @throws InvalidEdit `gone` when an end is, `invalid`
 */
export function addPath(editor: JourneyEditor, route: Route, fields: NewPath = {}): PathId {
  const pen = penOf(editor);
  mustLead(pen, route);
  return equalPath(pen, route, fields) ?? pen.record(() => addEntity(pen, 'path', { ...fields, route }));
}

/** Gives a path other ends or another kind, as a whole. @throws InvalidEdit `gone`, `invalid` */
export function reroute(editor: JourneyEditor, id: PathId, route: Route): void {
  const pen = penOf(editor);
  const path = mustBeLive(pen.doc, { kind: 'path', id });
  mustLead(pen, route);
  if (route.kind === 're-entry' && route.exit === id) {
    throw new InvalidEdit('invalid', 'route: A path cannot come back from itself', 'route');
  }
  pen.record(() => pen.write(path, 'route', mustCheck(Route, route, 'route')));
}

function mustLead({ doc }: Pen, route: Route): void {
  mustCheck(Route, route, 'route');
  mustBeLive(doc, { kind: 'touchpoint', id: route.from });
  if (route.to !== null) mustBeLive(doc, { kind: 'touchpoint', id: route.to });
  if (route.kind === 'best-bet' && route.from === route.to) {
    throw new InvalidEdit('invalid', 'route: A next step leads to another touchpoint', 'route');
  }
  if (route.kind !== 're-entry' || route.exit === null) return;
  const exit = mustBeLive(doc, { kind: 'path', id: route.exit }).get('route');
  if (!v.is(Route, exit) || exit.kind !== 'exit') {
    throw new InvalidEdit('invalid', 'route: A re-entry comes back from an exit', 'route');
  }
}

function equalPath({ doc }: Pen, route: Route, fields: NewPath): PathId | null {
  for (const [id, path] of liveEntities(doc, 'path')) {
    const same =
      sameValue(path.get('route'), route) &&
      DISTINGUISHING.every((field) => (path.get(field) ?? null) === (fields[field] ?? null));
    if (same) return id as PathId;
  }
  return null;
}
