import type { Journey } from '@journey-canvas/journey';
import type { Images, StoredImage } from '../../storage/repositories/Images';

export type Pictures = ReadonlyMap<string, StoredImage>;

/** The files of the pictures that a journey shows; one that is not there is left out. */
export async function picturesOf(images: Images, mapId: string, journey: Journey): Promise<Pictures> {
  const pictures = new Map<string, StoredImage>();
  for (const { kind, image } of journey.free.values()) {
    if (kind !== 'image' || image === null || pictures.has(image.id)) continue;
    const found = await images.find(mapId, image.id);
    if (found) pictures.set(image.id, found);
  }
  return pictures;
}

export function base64Of({ bytes }: StoredImage): string {
  return Buffer.from(bytes).toString('base64');
}

/** How much a drawing may carry. */
export interface Budget {
  /** Characters of base64, every use of a picture counted. */
  readonly characters: number;
  /** Pixels, likewise. */
  readonly pixels: number;
}

const SCHEME = 'picture:';
const PLACE = /<image href="picture:([\w-]+)" ([^>]*)\/>/g;

/**
 * For `drawJourney`: leaves a place for each picture that is there and that the drawing can carry; of the others,
 * the words are shown.
 */
export function placesFor(pictures: Pictures, budget: Budget): (id: string) => string | null {
  let { characters, pixels } = budget;
  return (id) => {
    const picture = pictures.get(id);
    if (!picture) return null;
    const length = Math.ceil(picture.size / 3) * 4;
    const area = picture.width * picture.height;
    if (length > characters || area > pixels) return null;
    characters -= length;
    pixels -= area;
    return SCHEME + id;
  };
}

/** Fills the places of {@link placesFor}. `attributes` are those of the image element, without its address. */
export function withPictures(
  svg: string,
  pictures: Pictures,
  element: (picture: StoredImage, attributes: string) => string,
): string {
  const parts: string[] = [];
  let from = 0;
  for (const match of svg.matchAll(PLACE)) {
    const picture = pictures.get(match[1] ?? '');
    if (!picture) continue;
    parts.push(svg.slice(from, match.index), element(picture, match[2] ?? ''));
    from = match.index + match[0].length;
  }
  return [...parts, svg.slice(from)].join('');
}

/** A picture in the drawing itself. */
export function imageElement(picture: StoredImage, attributes: string): string {
  return `<image href="data:${picture.type};base64,${base64Of(picture)}" ${attributes}/>`;
}
