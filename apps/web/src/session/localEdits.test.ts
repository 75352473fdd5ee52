import { expect, it, vi } from 'vitest';
import { createOpenCopies, type OpenCopy, type UnsavedMap } from './localEdits';

const unsaved = (mapId: string): UnsavedMap => ({ mapId, title: mapId, export: async () => {} });
const copy = (map: UnsavedMap | null): OpenCopy => ({ unsaved: () => map, wipe: vi.fn(async () => {}) });

it('W1.6 knows the open maps with unsaved edits, and wipes them all', async () => {
  const copies = createOpenCopies();
  const [dirty, clean, closed] = [copy(unsaved('m1')), copy(null), copy(unsaved('m3'))];
  copies.add(dirty);
  copies.add(clean);
  copies.add(closed)();
  expect(copies.unsaved().map(({ mapId }) => mapId)).toEqual(['m1']);
  await copies.wipe();
  expect(dirty.wipe).toHaveBeenCalledOnce();
  expect(clean.wipe).toHaveBeenCalledOnce();
  expect(closed.wipe).not.toHaveBeenCalled();
});
