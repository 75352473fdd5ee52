import { queryOptions } from '@tanstack/solid-query';
import * as v from 'valibot';
import { request } from '../http/request';

const Setup = v.object({
  /** Nobody has signed up on this server yet. */
  firstRun: v.boolean(),
  /** The first sign-up needs the one-time code from the server's log. */
  codeNeeded: v.boolean(),
  signedIn: v.boolean(),
  signUp: v.picklist(['invite', 'open']),
  /** Of the canvas; null: it shows its maker's mark. */
  tldrawLicenseKey: v.nullable(v.string()),
});
export type Setup = v.InferOutput<typeof Setup>;

export function setupQuery() {
  return queryOptions({
    queryKey: ['setup'] as const,
    queryFn: ({ signal }) => request(Setup, '/api/setup', { signal }),
    staleTime: 0,
  });
}
