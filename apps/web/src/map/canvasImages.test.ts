import { afterEach, describe, expect, it, vi } from 'vitest';
import { canvasImages } from './canvasImages';

afterEach(() => vi.unstubAllGlobals());

const picture = new Blob([new Uint8Array([1, 2, 3])], { type: 'image/png' });

function answering(status: number, body: unknown) {
  const fetched = vi.fn(async (_path: string, _init: RequestInit) => Response.json(body, { status }));
  vi.stubGlobal('fetch', fetched);
  return fetched;
}

describe('images of a map', () => {
  it('W4.9 go to the server as they are, and are found there', async () => {
    const fetched = answering(201, { id: 'i1', type: 'image/png', width: 640, height: 480, size: 3 });
    const images = canvasImages('m 1');
    expect(await images.upload(picture)).toEqual({ ok: true, id: 'i1', width: 640, height: 480 });
    const [path, init] = fetched.mock.calls[0] ?? [];
    expect(path).toBe('/api/maps/m%201/images');
    expect(init?.method).toBe('POST');
    expect(init?.body).toBe(picture);
    expect(new Headers(init?.headers).has('content-type')).toBe(false);
    expect(images.href('i/1')).toBe('/api/maps/m%201/images/i%2F1');
  });

  it('W4.9 that are refused come back with the reason', async () => {
    const message = 'This is no picture that can be shown here.';
    const errors = [{ field: 'image', message }];
    answering(422, { status: 422, code: 'invalid', detail: 'Something is not as it should be.', errors });
    expect(await canvasImages('m1').upload(picture)).toEqual({ ok: false, message });
  });

  it('W4.9 wait for a connection', async () => {
    vi.stubGlobal('fetch', async () => {
      throw new TypeError('Failed to fetch');
    });
    const refused = await canvasImages('m1').upload(picture);
    expect(refused).toMatchObject({ ok: false, message: expect.stringContaining('does not answer') });
  });
});
