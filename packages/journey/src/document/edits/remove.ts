import type { EntityReference } from '../../model/journey';
import { type JourneyEditor, type Pen, penOf } from '../editor';
import { InvalidEdit } from '../invalidEdit';
import { deletedAt } from '../readEntity';
import { type RawEntity, rawEntities, rawEntity, rootOf } from '../roots';
import { DELETED } from '../schema';

/**
 * Deletes entities, restorably. With a touchpoint go the paths that start or end there; what is in a stage or
 * lane stays and becomes unplaced. What is gone already stays so.
 */
export function remove(editor: JourneyEditor, references: readonly EntityReference[]): void {
  const pen = penOf(editor);
  const at = pen.now();
  pen.record(() => {
    const paths = pathsByEnd(pen);
    for (const reference of references) removeOne(pen, reference, paths, at);
  });
}

function removeOne(pen: Pen, reference: EntityReference, paths: PathsByEnd, at: number): void {
  const entity = rawEntity(pen.doc, reference);
  if (entity === null) {
    // Not an entity at all, so there is no place for a mark.
    const root = rootOf(pen.doc, reference.kind);
    if (root?.has(reference.id)) pen.write(root, reference.id, undefined);
    return;
  }
  if (typeof deletedAt(entity) === 'number') return;
  pen.write(entity, DELETED, at);
  if (reference.kind !== 'touchpoint') return;
  for (const path of paths.get(reference.id) ?? []) {
    if (typeof deletedAt(path) !== 'number') pen.write(path, DELETED, at);
  }
}

/**
 * Brings deleted entities back; with a touchpoint, the paths that went with it.
 *
 * @throws InvalidEdit `gone` when one was deleted for good
 */
export function restore(editor: JourneyEditor, references: readonly EntityReference[]): void {
  const pen = penOf(editor);
  for (const { kind, id } of references) {
    if (rawEntity(pen.doc, { kind, id } as EntityReference) === null) {
      throw new InvalidEdit('gone', `There is no ${kind} ${id} any more`);
    }
  }
  pen.record(() => {
    const paths = pathsByEnd(pen);
    for (const reference of references) restoreOne(pen, reference, paths);
  });
}

function restoreOne(pen: Pen, reference: EntityReference, paths: PathsByEnd): void {
  const entity = rawEntity(pen.doc, reference);
  const at = entity === null ? false : deletedAt(entity);
  if (entity === null || typeof at !== 'number') return;
  pen.write(entity, DELETED, false);
  if (reference.kind !== 'touchpoint') return;
  for (const path of paths.get(reference.id) ?? []) {
    if (deletedAt(path) === at) pen.write(path, DELETED, false);
  }
}

/** Deleted ones included, by the touchpoints at their ends: one pass, however many are removed at once. */
type PathsByEnd = ReadonlyMap<unknown, readonly RawEntity[]>;

function pathsByEnd({ doc }: Pen): PathsByEnd {
  const paths = new Map<unknown, RawEntity[]>();
  for (const [, path] of rawEntities(doc, 'path')) {
    const route = path.get('route');
    if (typeof route !== 'object' || route === null) continue;
    for (const end of new Set([Reflect.get(route, 'from'), Reflect.get(route, 'to')])) {
      const there = paths.get(end);
      if (there) there.push(path);
      else paths.set(end, [path]);
    }
  }
  return paths;
}
