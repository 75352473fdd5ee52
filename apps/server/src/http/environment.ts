import type { HttpBindings } from '@hono/node-server';
import type { RequestIdVariables } from 'hono/request-id';

/** What every handler finds in its context. */
export interface AppEnv {
  /** Absent where requests are made without a socket (`app.request` in tests). */
  Bindings: Partial<HttpBindings> | undefined;
  Variables: RequestIdVariables;
}
