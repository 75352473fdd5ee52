import type * as Y from 'yjs';
import { rawEntities } from './roots';

/** The ids of all pictures that a document names, in shapes that are deleted or cannot be read as well. */
export function imageIdsOf(doc: Y.Doc): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const [, shape] of rawEntities(doc, 'free')) {
    const image = shape.get('image');
    const id: unknown = typeof image === 'object' && image !== null ? Reflect.get(image, 'id') : null;
    if (typeof id === 'string') ids.add(id);
  }
  return ids;
}
