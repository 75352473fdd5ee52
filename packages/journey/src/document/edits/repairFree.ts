import * as v from 'valibot';
import { ArrowEnd, type FreeKind, type FreeSize, FreeSpot, Stroke } from '../../model/free';
import type { RawEntity } from '../roots';

/** What a shape without a readable kind is, by what it has. */
export function repairedFreeKind(entity: RawEntity): FreeKind {
  if (v.is(Stroke, entity.get('stroke'))) return 'drawing';
  if (v.is(ArrowEnd, entity.get('from')) && v.is(ArrowEnd, entity.get('to'))) return 'arrow';
  return 'note';
}

/** The parts of a spot that can be read; the others are those of the board's corner. */
export function repairedSpot(stored: unknown): FreeSpot {
  const { x, y, rotation, frame } = FreeSpot.entries;
  const part = <S extends v.GenericSchema>(name: string, schema: S, otherwise: v.InferOutput<S>) => {
    const found: unknown = typeof stored === 'object' && stored !== null ? Reflect.get(stored, name) : null;
    const parsed = v.safeParse(schema, found);
    return parsed.success ? parsed.output : otherwise;
  };
  return {
    x: part('x', x, 0),
    y: part('y', y, 0),
    rotation: part('rotation', rotation, 0),
    frame: part('frame', frame, null),
  };
}

const PLAIN_SIZE: FreeSize = { width: 200, height: 200 };

/** What a shape gets that lacks something to be one of its kind; undefined: nothing can stand for it. */
export function replacementFor(field: string): unknown {
  if (field === 'size') return PLAIN_SIZE;
  return field === 'from' || field === 'to' ? { kind: 'point', x: 0, y: 0 } : undefined;
}
