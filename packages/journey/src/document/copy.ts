import * as Y from 'yjs';
import { InvalidEdit } from './invalidEdit';
import { namedFrame } from './namedFrame';
import { deletedAt, newerVersion } from './readEntity';
import { isRawEntity, isText, rawEntities, rawEntity, rootOf } from './roots';
import { ENTITY_KINDS, META_ID, SCHEMA } from './schema';
import { wellFormed } from './values';

const KINDS = [META_ID, ...ENTITY_KINDS] as const;

/**
 * Copies a journey into an empty document, under ids of its own history: everything that is there, what this
 * version cannot read included. What was deleted stays behind, but for frames that something still lies in. For the
 * server alone, as `createJourney` is.
 *
 * @throws InvalidEdit `not-empty`, or `newer-version` when there may be more in it than this code knows of
 */
export function copyJourney(from: Y.Doc, to: Y.Doc, { title }: { title: string }): void {
  if (newerVersion(rootOf(from, 'meta')) !== null) {
    throw new InvalidEdit('newer-version', 'The document is of a newer version');
  }
  const roots = KINDS.map((kind) => [kind, to.getMap<unknown>(SCHEMA[kind].root)] as const);
  if (roots.some(([, root]) => root.size > 0)) {
    throw new InvalidEdit('not-empty', 'The document is not empty');
  }
  const frames = framesInUse(from);
  to.transact(() => {
    for (const [kind, target] of roots) {
      for (const [id, found] of rootOf(from, kind)?.entries() ?? []) {
        const gone = isRawEntity(found) && typeof deletedAt(found) === 'number' && !frames.has(id);
        if (kind === 'meta') copyField(target, id, found);
        else if (!gone) copyEntity(target, id, found);
      }
    }
    to.getMap<unknown>(SCHEMA.meta.root).set('title', new Y.Text(wellFormed(title)));
  });
}

function copyEntity(target: Y.Map<unknown>, id: string, found: unknown): void {
  if (!isRawEntity(found)) {
    copyField(target, id, found);
    return;
  }
  const entity = new Y.Map<unknown>();
  for (const [key, value] of found.entries()) copyField(entity, key, value);
  target.set(id, entity);
}

/** Texts and JSON: there is nothing else in a journey, and what somebody hid deeper inside is left behind. */
function copyField(target: Y.Map<unknown>, key: string, value: unknown): void {
  if (isText(value)) target.set(key, new Y.Text(value.toString()));
  else if (!(value instanceof Y.AbstractType) && !(value instanceof Y.Doc)) target.set(key, value);
}

/** Frames that live shapes lie in, directly or not, deleted ones included: without them the shapes would jump. */
function framesInUse(doc: Y.Doc): ReadonlySet<string> {
  const used = new Set<string>();
  for (const [, shape] of rawEntities(doc, 'free')) {
    if (typeof deletedAt(shape) === 'number') continue;
    for (let frame = namedFrame(shape); frame !== null && !used.has(frame); ) {
      used.add(frame);
      const entity = rawEntity(doc, { kind: 'free', id: frame } as Parameters<typeof rawEntity>[1]);
      frame = entity === null ? null : namedFrame(entity);
    }
  }
  return used;
}
