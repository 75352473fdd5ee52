import { createJourney } from '@journey-canvas/journey';
import { generatedJourney } from '@journey-canvas/journey/testing';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { headlessCanvas } from '../binding/headlessCanvas';
import type { CanvasImages } from '../CanvasOptions';
import { addImages, fitted, wordsOf } from './addImages';

function canvasWith(upload: CanvasImages['upload']) {
  const doc = new Y.Doc();
  createJourney(doc, generatedJourney({ touchpoints: 2, paths: 1, seed: 1 }));
  const canvas = headlessCanvas(doc);
  return { ...canvas, board: { ...canvas.board, images: { upload, href: (id: string) => `/images/${id}` } } };
}

describe('images', () => {
  it('F6.1 are put around where they were dropped, in their own proportions, when the server has them', async () => {
    let answer: (id: string) => void = () => {};
    const canvas = canvasWith(
      () =>
        new Promise((resolve) => {
          answer = (id) => resolve({ ok: true, id, width: 2000, height: 1000 });
        }),
    );
    const file = new File(['…'], 'floor-plan.png', { type: 'image/png' });
    const added = addImages(canvas.board, [file], { x: 1000, y: 2000 });
    expect(canvas.board.free.uploads.get()).toMatchObject([{ name: 'floor-plan.png' }]);
    expect(canvas.journey().free.size).toBe(0);
    answer('picture');
    await added;
    expect(canvas.board.free.uploads.get()).toEqual([]);
    const [image] = canvas.journey().free.values();
    expect(image).toMatchObject({
      kind: 'image',
      spot: { x: 760, y: 1880 },
      size: { width: 480, height: 240 },
      image: { id: 'picture', alt: 'floor plan' },
    });
  });

  it('F6.2 what is refused is told in the server’s words, and leaves nothing behind', async () => {
    const canvas = canvasWith(async () => ({ ok: false, message: 'This image is too large.' }));
    await addImages(canvas.board, [new Blob(['…'])], { x: 0, y: 0 });
    expect(canvas.notices).toEqual([{ text: 'This image is too large.' }]);
    expect(canvas.board.free.uploads.get()).toEqual([]);
    expect(canvas.journey().free.size).toBe(0);
  });

  it('F6.3 are not taken by the hundred, nor on a map that is read-only by then', async () => {
    let uploads = 0;
    const canvas = canvasWith(async () => {
      uploads += 1;
      canvas.board.writer.set(null);
      return { ok: true, id: 'late', width: 10, height: 10 };
    });
    const many = Array.from({ length: 21 }, () => new Blob(['…']));
    await addImages(canvas.board, many, { x: 0, y: 0 });
    expect([uploads, canvas.notices.length]).toEqual([0, 1]);
    await addImages(canvas.board, many.slice(0, 1), { x: 0, y: 0 });
    expect(canvas.journey().free.size).toBe(0);
    await addImages(canvas.board, many.slice(0, 1), { x: 0, y: 0 });
    expect(uploads).toBe(1);
  });

  it.each([
    [
      { width: 4000, height: 2000 },
      { width: 480, height: 240 },
    ],
    [
      { width: 100, height: 60 },
      { width: 100, height: 60 },
    ],
    [
      { width: 1, height: 40_000 },
      { width: 1, height: 480 },
    ],
  ])('F6.4 %j is shown as %j', (size, shown) => {
    expect(fitted(size)).toEqual(shown);
  });

  it.each([
    ['floor-plan_2.png', 'floor plan 2'],
    ['image.png', ''],
    ['IMG 1234 (2).jpeg', ''],
    ['Screenshot 2026.png', ''],
  ])('F6.5 the name %s says “%s”', (name, words) => {
    expect(wordsOf(new File([], name))).toBe(words);
  });
});
