import type { Journey } from '@journey-canvas/journey';
import type { ImageRecord, Images, StoredImage } from '../../storage/repositories/Images';

export type Pictures = ReadonlyMap<string, ImageRecord>;

/** The pictures that a journey shows, without their bytes; one that is not there is left out. */
export async function picturesOf(images: Images, mapId: string, journey: Journey): Promise<Pictures> {
  const shown = new Set<string>();
  for (const { kind, image } of journey.free.values()) if (kind === 'image' && image) shown.add(image.id);
  const there = shown.size === 0 ? [] : await images.ofMap(mapId);
  return new Map(there.flatMap((picture) => (shown.has(picture.id) ? [[picture.id, picture]] : [])));
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

/** A place of {@link placesFor}; `attributes` are those of the image element, without its address. */
export interface Place {
  readonly id: string;
  readonly attributes: string;
}

/** A drawing in its order: markup, and the places between. */
export function* piecesOf(svg: string): Generator<string | Place> {
  let from = 0;
  for (const match of svg.matchAll(PLACE)) {
    yield svg.slice(from, match.index);
    yield { id: match[1] ?? '', attributes: match[2] ?? '' };
    from = match.index + match[0].length;
  }
  yield svg.slice(from);
}

/** A picture in the drawing itself. */
export function imageElement(picture: StoredImage, attributes: string): string {
  return `<image href="data:${picture.type};base64,${base64Of(picture)}" ${attributes}/>`;
}
