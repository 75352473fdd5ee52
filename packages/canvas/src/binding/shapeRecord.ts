import type { Box } from '@journey-canvas/journey';
import type { IndexKey, TLPageId } from '@tldraw/tldraw';
import type { FreeBoardShape, JourneyShape } from '../shapes/views';
import { shapeIdOf } from './shapeIds';

/** What the layout places; free shapes have records of their own. */
type GridShape = Exclude<JourneyShape, FreeBoardShape>;

// From the back to the front. Equal keys keep the order in which they came.
const LAYERS: Record<GridShape['type'], IndexKey> = {
  lane: 'a1' as IndexKey,
  stage: 'a2' as IndexKey,
  tray: 'a3' as IndexKey,
  emotion: 'a4' as IndexKey,
  value: 'a4' as IndexKey,
  path: 'a5' as IndexKey,
  unreadable: 'a6' as IndexKey,
  card: 'a6' as IndexKey,
  touchpoint: 'a7' as IndexKey,
};

// Not to be hit, brushed or dragged on the canvas: headers stand for stages and lanes.
const LOCKED: ReadonlySet<GridShape['type']> = new Set([
  'lane',
  'stage',
  'tray',
  'emotion',
  'value',
  'unreadable',
]);

type ViewOf<T extends GridShape['type']> = Extract<GridShape, { type: T }>['props']['view'];

/** The tldraw record of one journey object. */
export function shapeRecord<T extends GridShape['type']>(
  pageId: TLPageId,
  type: T,
  id: string,
  box: Box,
  view: ViewOf<T>,
): GridShape {
  const record = {
    id: shapeIdOf(type, id),
    typeName: 'shape',
    type,
    x: box.x,
    y: box.y,
    rotation: 0,
    index: LAYERS[type],
    parentId: pageId,
    isLocked: LOCKED.has(type),
    opacity: 1,
    props: { w: box.width, h: box.height, view },
    meta: {},
  };
  // T is correlated with its view by the signature, which TypeScript cannot carry through the literal.
  return record as unknown as GridShape;
}
