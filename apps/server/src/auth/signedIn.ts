import { createMiddleware } from 'hono/factory';
import { Problem } from '../errors';
import type { AppEnv } from '../http/environment';
import type { Sessions, SignedIn } from './sessions';

/** Lets only signed-in people through; what follows finds them in `c.var.signedIn`. */
export function signedIn(sessions: Sessions) {
  return createMiddleware<AppEnv & { Variables: { signedIn: SignedIn } }>(async function signedIn(c, next) {
    const person = await sessions.read(c.req.header('cookie'));
    if (!person) throw new Problem('signed-out');
    c.set('signedIn', person);
    await next();
  });
}
