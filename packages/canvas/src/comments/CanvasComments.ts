import type { Anchor } from '@journey-canvas/journey';

/** A place about which something is said. */
export interface CommentPin {
  /** Names the place; one pin each. */
  readonly key: string;
  readonly anchor: Anchor;
  /** How many comments there are; 0: the first one is being written. */
  readonly count: number;
  /** How many of them are new to the person at this canvas. */
  readonly unread: number;
  /** What is said here is open beside the canvas. */
  readonly active: boolean;
  /** All of it is settled: it is shown because it is open. */
  readonly resolved: boolean;
  /** The name of the place, in words. */
  readonly label: string;
}

/** What is said about the map, as far as the canvas shows it. */
export interface CanvasComments {
  readonly pins: readonly CommentPin[];
  /** Offers the tool to comment. */
  readonly mayComment: boolean;
  readonly onPin: (pin: CommentPin) => void;
  /** Somebody wants to say something about this place. */
  readonly onComment: (anchor: Anchor) => void;
}
