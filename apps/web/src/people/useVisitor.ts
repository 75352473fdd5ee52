import { useQuery } from '@tanstack/solid-query';
import type { Accessor } from 'solid-js';
import { settled } from '../http/settled';
import { type Me, meQuery } from '../session/me';

export interface Visitor {
  /** Whether it is clear who visits. */
  readonly known: Accessor<boolean>;
  /** null: nobody is signed in. */
  readonly me: Accessor<Me | null>;
}

/** Who is signed in, for pages that are open to everybody. */
export function useVisitor(): Visitor {
  const query = useQuery(meQuery);
  return {
    known: () => settled(query) !== undefined || query.isError,
    me: () => (query.isError ? null : (settled(query) ?? null)),
  };
}
