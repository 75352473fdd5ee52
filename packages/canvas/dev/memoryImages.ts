import type { CanvasImages } from '../src/index';

const LARGEST = 5 * 1024 * 1024;

/** Keeps images in the page, as slowly as a server might. Files named "refused" are. */
export function memoryImages(): CanvasImages {
  const kept = new Map<string, string>();
  return {
    async upload(file) {
      await new Promise((resolve) => setTimeout(resolve, 800));
      if (file.size > LARGEST || (file instanceof File && file.name.startsWith('refused'))) {
        return { ok: false, message: 'This image is too large: at most 5 MB.' };
      }
      const picture = await createImageBitmap(file).catch(() => null);
      if (picture === null) return { ok: false, message: 'This file is no image that can be shown.' };
      const id = crypto.randomUUID();
      kept.set(id, URL.createObjectURL(file));
      return { ok: true, id, width: picture.width, height: picture.height };
    },
    href: (id) => kept.get(id) ?? 'about:blank',
  };
}
