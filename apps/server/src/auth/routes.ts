import { Hono } from 'hono';
import * as v from 'valibot';
import { clientAddress } from '../http/clientAddress';
import { describe } from '../http/describe';
import type { AppEnv } from '../http/environment';
import { body, line } from '../http/validate';
import { must } from '../must';
import type { Services } from '../services';
import { Email, NewPassword } from './credentials';
import { Me, readMe } from './me';
import { signedIn } from './signedIn';
import { signIn } from './signIn';
import { signUp } from './signUp';

const SignUp = v.object({
  email: Email,
  name: line(120),
  password: NewPassword,
  workspaceName: v.optional(line(120)),
  /** Only for the first person, and only where others than this machine can reach the server. */
  code: v.optional(v.pipe(v.string(), v.maxLength(64))),
});
const SignIn = v.object({ email: Email, password: v.pipe(v.string(), v.maxLength(256)) });
const Setup = v.object({
  firstRun: v.boolean(),
  codeNeeded: v.boolean(),
  /** Whether the request comes with a session; asking this is no error, unlike `/api/me` without one. */
  signedIn: v.boolean(),
  signUp: v.picklist(['invite', 'open']),
  /** For the canvas; null shows its watermark. */
  tldrawLicenseKey: v.nullable(v.string()),
});

export function authRoutes(services: Services) {
  const { storage, sessions, settings, documents, events, rateLimits } = services;
  const behindProxy = settings.publicUrl !== null;
  /** What somebody who has just proved who they are gets: a session and themselves. */
  const welcome = async (userId: string) => ({
    cookie: await sessions.start(userId),
    me: await readMe(storage, must(await storage.users.byId(userId))),
  });
  return new Hono<AppEnv>()
    .get(
      '/api/setup',
      describe({ summary: 'How to get in', tag: 'auth', json: Setup, open: true }),
      async (c) => {
        const firstRun = !(await storage.users.anyMember());
        const codeNeeded = firstRun && settings.firstRunCode !== null;
        const { signUp, tldrawLicenseKey } = settings;
        const person = await sessions.read(c.req.header('cookie'));
        return c.json({ firstRun, codeNeeded, signedIn: person !== null, signUp, tldrawLicenseKey });
      },
    )
    .post(
      '/api/auth/sign-up',
      describe({
        summary: 'Make an account with a workspace of its own',
        tag: 'auth',
        status: 201,
        json: Me,
        open: true,
        problems: ['invalid', 'sign-up-closed', 'code-wrong', 'email-taken', 'too-many-requests'],
      }),
      body(SignUp),
      async (c) => {
        await rateLimits.signUp(clientAddress(c, behindProxy));
        const { userId } = await signUp(services, c.req.valid('json'));
        const { cookie, me } = await welcome(userId);
        c.header('Set-Cookie', cookie);
        return c.json(me, 201);
      },
    )
    .post(
      '/api/auth/sign-in',
      describe({
        summary: 'Start a session',
        tag: 'auth',
        json: Me,
        open: true,
        problems: ['invalid', 'wrong-credentials', 'too-many-requests'],
      }),
      body(SignIn),
      async (c) => {
        const { userId } = await signIn(services, clientAddress(c, behindProxy), c.req.valid('json'));
        const { cookie, me } = await welcome(userId);
        c.header('Set-Cookie', cookie);
        return c.json(me);
      },
    )
    .post(
      '/api/auth/sign-out',
      describe({ summary: 'End the session', tag: 'auth', status: 204, open: true }),
      async (c) => {
        const { ended, cookie } = await sessions.end(c.req.header('cookie'));
        if (ended) {
          documents.revoke({ sessionId: ended.sessionId });
          events.signedOut(ended.sessionId);
        }
        c.header('Set-Cookie', cookie);
        return c.body(null, 204);
      },
    )
    .get(
      '/api/me',
      describe({ summary: 'Who is signed in', tag: 'auth', json: Me }),
      signedIn(sessions),
      async (c) => c.json(await readMe(storage, c.var.signedIn.user)),
    );
}
