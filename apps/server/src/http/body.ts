import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { Problem } from '../errors';
import { isDeeperThan } from '../isDeeperThan';

export const BODY_LIMIT_BYTES = 1024 * 1024;
/** How deep arrays and objects may nest. */
export const BODY_DEPTH = 32;

export function limitBody(maxSize = BODY_LIMIT_BYTES): MiddlewareHandler {
  return bodyLimit({
    maxSize,
    onError: () => {
      throw new Problem('too-large', { detail: `The body is larger than ${maxSize} bytes.` });
    },
  });
}

const WITH_BODY = new Set(['POST', 'PUT', 'PATCH']);
const JSON_TYPE = /^application\/json\s*(;|$)/i;

/** Whoever sends a body sends JSON, well-formed and not too deep. Stays in Hono's cache for the validators. */
export const readJson: MiddlewareHandler = async function readJson(c, next) {
  if (WITH_BODY.has(c.req.method)) {
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
