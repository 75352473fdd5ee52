export type ImageType = 'image/png' | 'image/jpeg' | 'image/gif' | 'image/webp';

/** A picture on a map, without its bytes. */
export interface ImageRecord {
  readonly mapId: string;
  /** Once in a map; a duplicate of the map keeps it, for its document refers to it. */
  readonly id: string;
  readonly type: ImageType;
  /** In pixels, as shown. */
  readonly width: number;
  readonly height: number;
  /** In bytes. */
  readonly size: number;
  readonly createdBy: string;
  /** Epoch milliseconds. */
  readonly createdAt: number;
}

export interface StoredImage extends ImageRecord {
  readonly bytes: Uint8Array;
}

/** How much a map may hold. */
export interface ImageQuota {
  readonly images: number;
  readonly bytes: number;
}

export interface Images {
  /** Adds a picture to a map, unless the map would then hold more than the quota. */
  insert(image: StoredImage, quota: ImageQuota): Promise<'inserted' | 'full'>;
  find(mapId: string, id: string): Promise<StoredImage | null>;
  /** Without their bytes, oldest first. */
  ofMap(mapId: string): Promise<ImageRecord[]>;
  /** Copies all pictures of one map to another, under the same ids. */
  copy(fromMapId: string, toMapId: string): Promise<void>;
  /** Removes those of a map that are older than `before` (epoch milliseconds) and not among `kept`. @returns how many */
  removeOthers(mapId: string, kept: readonly string[], before: number): Promise<number>;
}
