import type { Box } from '@journey-canvas/journey';
import type { IndexKey, TLPageId } from '@tldraw/tldraw';
import type { JourneyShape, JourneyShapeType } from '../shapes/views';
import { shapeIdOf } from './shapeIds';

// From the back to the front. Equal keys keep the order in which they came.
const LAYERS: Record<JourneyShapeType, IndexKey> = {
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
const LOCKED: ReadonlySet<JourneyShapeType> = new Set([
  'lane',
  'stage',
  'tray',
  'emotion',
  'value',
  'unreadable',
]);

type ViewOf<T extends JourneyShapeType> = Extract<JourneyShape, { type: T }>['props']['view'];

/** The tldraw record of one journey object. */
export function shapeRecord<T extends JourneyShapeType>(
  pageId: TLPageId,
  type: T,
  id: string,
  box: Box,
  view: ViewOf<T>,
): JourneyShape {
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
  return record as unknown as JourneyShape;
}
