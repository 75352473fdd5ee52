import type { Context, MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { Problem } from '../errors';
import { isDeeperThan } from '../isDeeperThan';

export const BODY_LIMIT_BYTES = 1024 * 1024;
/** How deep arrays and objects may nest. */
export const BODY_DEPTH = 32;

/** They take files, which are larger than other bodies, and read them once they know who sends them. */
const READ_THEIR_OWN = [/^\/api\/maps\/[^/]+\/images$/, /^\/api\/workspaces\/[^/]+\/maps\/import$/];

function readsItsOwn(c: Context): boolean {
  return READ_THEIR_OWN.some((path) => path.test(c.req.path));
}

export function limitBody(maxSize = BODY_LIMIT_BYTES): MiddlewareHandler {
  const limit = bodyLimit({
    maxSize,
    onError: () => {
      throw new Problem('too-large', { detail: `The body is larger than ${maxSize} bytes.` });
    },
  });
  return async function limitBody(c, next) {
    return readsItsOwn(c) ? next() : limit(c, next);
  };
}

const WITH_BODY = new Set(['POST', 'PUT', 'PATCH']);
const JSON_TYPE = /^application\/json\s*(;|$)/i;

/** Whoever sends a body sends JSON, well-formed and not too deep. Stays in Hono's cache for the validators. */
export const readJson: MiddlewareHandler = async function readJson(c, next) {
  if (WITH_BODY.has(c.req.method) && !readsItsOwn(c)) {
    const text = await c.req.text().catch(() => {
      throw new Problem('bad-request', { detail: 'The body did not arrive in full.' });
    });
    if (text !== '') check(text, c.req.header('content-type'));
  }
  await next();
};

function check(text: string, contentType: string | undefined): void {
  if (!JSON_TYPE.test(contentType ?? '')) throw new Problem('wrong-content-type');
  if (isDeeperThan(parse(text), BODY_DEPTH)) {
    throw new Problem('malformed-json', { detail: `The body nests deeper than ${BODY_DEPTH} levels.` });
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Problem('malformed-json');
  }
}

/** A body as it is. @throws Problem `too-large` with `tooLarge` as its detail, as soon as that is known */
export async function readBytes(c: Context, limit: number, tooLarge: string): Promise<Buffer> {
  const refuse = () => new Problem('too-large', { detail: tooLarge });
  if (Number(c.req.header('content-length') ?? 0) > limit) throw refuse();
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of c.req.raw.body ?? []) {
      size += chunk.length;
      if (size > limit) break;
      chunks.push(chunk);
    }
  } catch {
    throw new Problem('bad-request', { detail: 'The body did not arrive in full.' });
  }
  if (size > limit) throw refuse();
  return Buffer.concat(chunks);
}

/** Whether it says that its body is JSON. */
export function isJson(c: Context): boolean {
  return JSON_TYPE.test(c.req.header('content-type') ?? '');
}
