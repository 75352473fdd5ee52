/** What the server says over HTTP about this person and this map. */
export type AccessAnswer =
  | { readonly kind: 'allowed'; readonly canWrite: boolean; readonly lineage: string }
  | { readonly kind: 'refused'; readonly status: 401 | 403 | 404 | 410 }
  /** No answer, or one that says nothing about access (a 5xx, say). */
  | { readonly kind: 'unreachable' };
