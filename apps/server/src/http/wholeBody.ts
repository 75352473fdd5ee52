import type { IncomingMessage } from 'node:http';
import { createMiddleware } from 'hono/factory';
import type { AppEnv } from './environment';

const BYTES_LIMIT = 64 * 1024 * 1024;
const TIME_LIMIT_MS = 2000;

/**
 * Answers no sooner than the request has arrived, within limits: who is still sending when a refusal closes the
 * connection gets an error from the network in place of the answer.
 */
export const wholeBody = createMiddleware<AppEnv>(async function wholeBody(c, next) {
  await next();
  const incoming = c.env?.incoming;
  const hasBody = incoming && (incoming.headers['content-length'] ?? incoming.headers['transfer-encoding']);
  if (hasBody && !incoming.complete) await readOn(incoming);
});

function readOn(incoming: IncomingMessage): Promise<void> {
  return new Promise((resolve) => {
    let left = BYTES_LIMIT;
    const count = (chunk: Uint8Array) => {
      left -= chunk.length;
      if (left < 0) done();
    };
    const done = () => {
      clearTimeout(timer);
      incoming.off('data', count).off('end', done).off('close', done);
      resolve();
    };
    const timer = setTimeout(done, TIME_LIMIT_MS);
    // The stream that was meant for the handler would hold back what nobody reads there any more.
    incoming.removeAllListeners('data');
    incoming.on('data', count).on('end', done).on('close', done);
    // What reads on after an abort is the close.
    incoming.on('error', () => {});
    incoming.resume();
  });
}
