import type { RawEntity } from './roots';

/** The frame that a free shape says it is in, whatever that is; null: none. */
export function namedFrame(shape: RawEntity): string | null {
  const spot = shape.get('spot');
  const frame: unknown = typeof spot === 'object' && spot !== null ? Reflect.get(spot, 'frame') : null;
  return typeof frame === 'string' ? frame : null;
}
