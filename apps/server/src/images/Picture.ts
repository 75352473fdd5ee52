/** What a format's reader finds: the picture as shown, and its bytes without what nobody needs to see. */
export interface Picture {
  /** In pixels, as shown: a photo's orientation is taken into account. */
  readonly width: number;
  readonly height: number;
  /** Pixels of all frames; those of the picture when it stands still. */
  readonly framePixels: number;
  /** Without metadata (where a photo was taken, by whom) and whatever was hung on behind its end. */
  readonly bytes: Buffer;
}

/** The file is not what its first bytes promise. The message is for people. */
export class BrokenImage extends Error {
  override readonly name = 'BrokenImage';
}

export const CUT_OFF = 'The picture is damaged or was cut off.';
