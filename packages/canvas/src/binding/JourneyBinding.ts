import type { Journey, JourneyLayout } from '@journey-canvas/journey';
import type { TLShapeId } from '@tldraw/tldraw';
import type { ShapeCounts } from '../CanvasOptions';

/** A journey and where it lies, as they would be. */
export interface Scene {
  readonly journey: Journey;
  readonly layout: JourneyLayout;
}

export interface JourneyBinding {
  /** Shows what the document holds now, instead of with the next frame. */
  flush(): void;
  /** Draws these now, where they still wait for their slice. */
  bring(ids: readonly TLShapeId[]): void;
  /** Puts every shape back where the layout has it: after a drag that came to nothing. */
  settle(): void;
  /** Moves shapes away from their places, in the view alone. */
  displace(ids: readonly TLShapeId[], by: { readonly x: number; readonly y: number }): void;
  /** Puts shapes aside in the view alone; those of the last call that are not named again go back. */
  shift(places: ReadonlyMap<TLShapeId, { readonly x: number; readonly y: number }>): void;
  /** Shows free shapes as they would be, in the view alone, until {@link settle}; arrows and frames' contents follow. */
  preview(change: (scene: Scene) => Scene): void;
  counts(): ShapeCounts;
  dispose(): void;
}
