import { FreeId } from '../../model/ids';
import type { Pen } from '../editor';
import { InvalidEdit } from '../invalidEdit';
import { namedFrame } from '../namedFrame';
import { deletedAt } from '../readEntity';
import { type RawEntity, rawEntity } from '../roots';
import { check } from '../values';
import { mustBeLive } from './lookUp';
import { orderOf } from './place';
import { type Sibling, siblings } from './siblings';

/** The frame that a shape is in; null when it lies on the page, for its frame is gone too. */
export function frameOf(pen: Pen, entity: RawEntity): FreeId | null {
  const named = namedFrame(entity);
  if (named === null || !check(FreeId, named).ok) return null;
  const frame = rawEntity(pen.doc, { kind: 'free', id: named as FreeId });
  return frame !== null && typeof deletedAt(frame) !== 'number' && frame.get('kind') === 'frame'
    ? (named as FreeId)
    : null;
}

/** The shapes of a frame, or those on the page (null), from back to front. */
export function freeSiblings(pen: Pen, frame: FreeId | null): Sibling[] {
  return siblings(pen.doc, 'free', (entity) => (frameOf(pen, entity) === frame ? orderOf(entity) : null));
}

/** @throws InvalidEdit `gone`, or `invalid` when it is no frame */
export function mustBeFrame({ doc }: Pen, id: FreeId): void {
  const kind = mustBeLive(doc, { kind: 'free', id }).get('kind');
  if (kind !== 'frame') throw new InvalidEdit('invalid', 'spot: Only a frame holds other shapes', 'spot');
}

/** @throws InvalidEdit `invalid` when, with these shapes moved to these frames, one would be inside of itself */
export function mustNotHoldItself(pen: Pen, moved: ReadonlyMap<string, FreeId | null>): void {
  const outer = (id: string): FreeId | null => {
    const next = moved.get(id);
    if (next !== undefined) return next;
    const entity = rawEntity(pen.doc, { kind: 'free', id: id as FreeId });
    return entity === null ? null : frameOf(pen, entity);
  };
  for (const id of moved.keys()) {
    const passed = new Set<string>();
    for (let at = outer(id); at !== null && !passed.has(at); at = outer(at)) {
      if (at === id) throw new InvalidEdit('invalid', 'spot: A frame cannot be inside of itself', 'spot');
      passed.add(at);
    }
  }
}
