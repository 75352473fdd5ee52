import { Hono } from 'hono';
import * as v from 'valibot';
import { signedIn } from '../auth/signedIn';
import { invalidField, Problem } from '../errors';
import { readBytes } from '../http/body';
import { describe } from '../http/describe';
import type { AppEnv } from '../http/environment';
import { ids } from '../http/validate';
import { mapFor } from '../maps/access';
import type { Services } from '../services';
import { IMAGE_QUOTA } from './quota';
import { IMAGE_BYTES_LIMIT, IMAGE_TYPES, readImage } from './readImage';

const Image = v.object({
  id: v.string(),
  type: v.picklist(IMAGE_TYPES),
  /** In pixels, as shown. */
  width: v.number(),
  height: v.number(),
  /** In bytes, as stored: without metadata. */
  size: v.number(),
});

/** Pictures on maps. Whoever edits a map adds them, whoever sees it sees them. */
export function imageRoutes(services: Services) {
  const { storage, sessions, newId, now } = services;
  const person = signedIn(sessions);
  return new Hono<AppEnv>()
    .post(
      '/api/maps/:id/images',
      describe({
        summary: 'Add a picture to a map',
        detail:
          'The body is the file itself: PNG, JPEG, GIF or WebP, told by its content. Metadata is removed.',
        tag: 'maps',
        status: 201,
        takes: { type: 'application/octet-stream' },
        json: Image,
        problems: ['invalid', 'not-found', 'not-allowed', 'deleted', 'too-large', 'limit-reached'],
      }),
      person,
      ids('id'),
      async (c) => {
        const userId = c.var.signedIn.user.id;
        const { id: mapId } = c.req.valid('param');
        await mapFor(storage, userId, mapId, 'edit');
        const file = await readBytes(c, IMAGE_BYTES_LIMIT, 'A picture may have 5 MiB at most.');
        const read = readImage(file);
        if (!read.ok) throw invalidField('image', read.problem);
        const { type, width, height, bytes } = read;
        const image = { id: newId(), type, width, height, size: bytes.length };
        const stored = { ...image, mapId, bytes, createdBy: userId, createdAt: now() };
        const result = await storage.images.insert(stored, IMAGE_QUOTA);
        if (result === 'full') {
          throw new Problem('limit-reached', {
            detail: `A map holds ${IMAGE_QUOTA.images} pictures and ${IMAGE_QUOTA.bytes / 1024 / 1024} MiB of them at most.`,
          });
        }
        return c.json(image, 201);
      },
    )
    .get(
      '/api/maps/:id/images/:imageId',
      describe({
        summary: 'A picture of a map',
        tag: 'maps',
        media: IMAGE_TYPES,
        problems: ['not-found', 'deleted'],
      }),
      person,
      ids('id', 'imageId'),
      async (c) => {
        const { id, imageId } = c.req.valid('param');
        await mapFor(storage, c.var.signedIn.user.id, id, 'see');
        const image = await storage.images.find(id, imageId);
        if (!image) throw new Problem('not-found');
        return c.body(Uint8Array.from(image.bytes), 200, {
          'Content-Type': image.type,
          'Content-Disposition': 'inline',
          // What is under an id never changes; whoever may no longer see the map gets nothing new.
          'Cache-Control': 'private, max-age=31536000, immutable',
          // Whatever a reader takes it for, it runs nothing and loads nothing.
          'Content-Security-Policy': "default-src 'none'; sandbox",
        });
      },
    );
}
