import type { ImageQuota } from '../storage/repositories/Images';

/** How many pictures one map may hold, and how much they may weigh together. */
export const IMAGE_QUOTA: ImageQuota = { images: 200, bytes: 100 * 1024 * 1024 };
