import type { FreeId, ImageId, Point } from '@journey-canvas/journey';
import { transact } from '@tldraw/tldraw';
import type { Board } from '../board';
import { select } from '../editing/selection';
import type { Upload } from './freeState';
import { addOnPage } from './makeFree';

/** As large as an image is put down; it can be made larger by hand. */
const LARGEST = 480;
/** Until its own is known. */
const WAITING = { width: 240, height: 160 };
const APART = 24;
/** So many are taken at a time. */
const MOST_AT_ONCE = 20;

/** Uploads files and puts the images around a point, beside each other. What is refused is told. */
export async function addImages(board: Board, files: readonly Blob[], point: Point): Promise<void> {
  if (board.images === null || board.writer.get() === null || files.length === 0) return;
  if (files.length > MOST_AT_ONCE) {
    board.notice({ text: `At most ${MOST_AT_ONCE} images can be added at a time.` });
    return;
  }
  const added = await Promise.all(
    files.map((file, index) =>
      addImage(board, file, { x: point.x + index * APART, y: point.y + index * APART }),
    ),
  );
  const ids = added.flatMap((id) => (id === null ? [] : [{ kind: 'free', id } as const]));
  if (ids.length > 0 && board.typing.get() === null) select(board, ids);
}

async function addImage(board: Board, file: Blob, middle: Point): Promise<FreeId | null> {
  const { images } = board;
  if (images === null) return null;
  const upload = announce(board, file, middle);
  try {
    const answer = await images.upload(file);
    if (!answer.ok) {
      board.notice({ text: answer.message });
      return null;
    }
    const size = fitted(answer);
    const corner = { x: middle.x - size.width / 2, y: middle.y - size.height / 2 };
    const image = { id: answer.id as ImageId, alt: wordsOf(file) };
    return addOnPage(board, { kind: 'image', size, image }, corner, middle);
  } finally {
    board.free.uploads.update((uploads) => uploads.filter(({ key }) => key !== upload.key));
    URL.revokeObjectURL(upload.preview);
  }
}

function announce(board: Board, file: Blob, middle: Point): Upload {
  const known = board.free.uploads.get();
  const box = { x: middle.x - WAITING.width / 2, y: middle.y - WAITING.height / 2, ...WAITING };
  const upload = {
    key: Math.max(0, ...known.map(({ key }) => key)) + 1,
    box,
    name: file instanceof File ? file.name : 'Image',
    preview: URL.createObjectURL(file),
  };
  transact(() => {
    board.free.uploads.set([...known, upload]);
    board.announcement.set('Uploading an image');
  });
  return upload;
}

/** In its own proportions, no larger than fits beside the board. */
export function fitted({ width, height }: { readonly width: number; readonly height: number }) {
  const scale = Math.min(1, LARGEST / Math.max(1, width, height));
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}

/** “Floor plan” from floor-plan.png: a beginning, to be put into better words. */
export function wordsOf(file: Blob): string {
  if (!(file instanceof File)) return '';
  const words = file.name
    .replace(/\.\w+$/, '')
    .replace(/[-_\s]+/g, ' ')
    .trim();
  return /^(image|img|screenshot|pasted)?[\s\d().]*$/i.test(words) ? '' : words.slice(0, 200);
}
