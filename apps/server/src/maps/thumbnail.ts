import { must } from '../must';
import type { Services } from '../services';
import type { ThumbnailTheme } from '../storage/repositories/Maps';

/** The map's small picture as SVG; made now when there is none yet. */
export async function thumbnailOf(
  { storage, summaries }: Services,
  mapId: string,
  theme: ThumbnailTheme,
): Promise<string> {
  const stored = await storage.maps.thumbnail(mapId, theme);
  if (stored !== null) return stored;
  await summaries.refresh(mapId);
  return must(await storage.maps.thumbnail(mapId, theme));
}
