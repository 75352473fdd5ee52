import { type Geometry2d, Rectangle2d, ShapeUtil, type TLShape } from '@tldraw/tldraw';

interface BoxProps {
  readonly w: number;
  readonly h: number;
}

/** What all derived shapes have in common: they are placed by the layout, and tldraw may do nothing to them. */
export abstract class JourneyShapeUtil<S extends TLShape & { props: BoxProps }> extends ShapeUtil<S> {
  override canBind() {
    return false;
  }
  override canEdit() {
    return false;
  }
  override canResize() {
    return false;
  }
  override canBeLaidOut() {
    return false;
  }
  override canSnap() {
    return false;
  }
  override canTabTo() {
    return false;
  }
  override hideRotateHandle() {
    return true;
  }
  override hideResizeHandles() {
    return true;
  }
  override hideSelectionBoundsBg() {
    return true;
  }
  override hideSelectionBoundsFg() {
    return true;
  }
  override getGeometry(shape: S): Geometry2d {
    return new Rectangle2d({
      width: Math.max(1, shape.props.w),
      height: Math.max(1, shape.props.h),
      isFilled: true,
    });
  }
  // Selection is drawn by the shape's own styles.
  override indicator() {
    return null;
  }
}
