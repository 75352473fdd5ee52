import { type Geometry2d, resizeBox, ShapeUtil, type TLResizeInfo } from '@tldraw/tldraw';
import type { FreeBoardShape } from '../shapes/views';
import { FreeBody } from './FreeBody';
import { freeGeometry } from './freeGeometry';

/** As small as a hand can make them, in canvas units. */
const LEAST_SIZES = { note: 64, text: 24, drawing: 4, arrow: 1, frame: 24, image: 16 } as const;

/** All free shapes. They are placed by the journey; tldraw's select tool may resize and turn them. */
export class FreeShapeUtil extends ShapeUtil<FreeBoardShape> {
  static override type = 'free' as const;

  override getDefaultProps(): FreeBoardShape['props'] {
    throw new Error('Free shapes are made by the journey.');
  }
  override getGeometry(shape: FreeBoardShape): Geometry2d {
    return freeGeometry(shape);
  }
  override canBind() {
    return false;
  }
  override canEdit() {
    return false;
  }
  override canTabTo() {
    return false;
  }
  override canBeLaidOut() {
    return false;
  }
  override canResize({ props }: FreeBoardShape) {
    return props.view.shape.kind !== 'arrow' && !props.view.shape.locked;
  }
  override isAspectRatioLocked({ props }: FreeBoardShape) {
    return props.view.shape.kind === 'image';
  }
  override hideRotateHandle() {
    return true;
  }
  override hideSelectionBoundsBg() {
    return true;
  }
  override onResize(shape: FreeBoardShape, info: TLResizeInfo<FreeBoardShape>) {
    const { kind } = shape.props.view.shape;
    const least = LEAST_SIZES[kind];
    const height =
      kind === 'text' ? { minHeight: shape.props.h, maxHeight: shape.props.h } : { minHeight: least };
    const { x, y, props } = resizeBox(shape, info, { minWidth: least, ...height });
    return { x, y, props };
  }
  override component(shape: FreeBoardShape) {
    return <FreeBody shape={shape} />;
  }
  // Selection is drawn by the shape's own styles.
  override indicator() {
    return null;
  }
}
