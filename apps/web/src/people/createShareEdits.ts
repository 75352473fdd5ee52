import { useMutation, useQueryClient } from '@tanstack/solid-query';
import type { Accessor } from 'solid-js';
import { errorMessage } from '../http/RequestError';
import {
  type Grant,
  type GrantedRole,
  grantsKey,
  grantsQuery,
  putGrant,
  removeGrant,
  subjectId,
} from './grants';
import { canDo } from './roleWords';
import type { ShareNews } from './ShareFeedback';
import type { Candidate } from './shareAccess';

export interface ShareEdits {
  add(candidate: Candidate, role: GrantedRole): void;
  setRole(grant: Grant, role: GrantedRole): void;
  remove(grant: Grant): void;
}

/** Changes who has a map: each at once, said, and to be undone. */
export function createShareEdits(mapId: Accessor<string>, tell: (news: ShareNews) => void): ShareEdits {
  const client = useQueryClient();
  const refresh = () => client.invalidateQueries({ queryKey: grantsKey(mapId()) });
  const edit = useMutation(() => ({
    mutationFn: (change: () => Promise<void>) => change(),
    onSettled: refresh,
    onError: (error: Error) => tell({ text: errorMessage(error), failed: true }),
  }));
  function run(change: () => Promise<void>, text: string, undo?: () => Promise<void>): void {
    const back = undo && (() => run(undo, 'Undone'));
    edit.mutate(change, { onSuccess: () => tell({ text, ...(back && { undo: back }) }) });
  }
  /** The grant's id is the server's to give. */
  async function removeOf(id: string): Promise<void> {
    const grants = await client.fetchQuery({ ...grantsQuery(mapId()), staleTime: 0 });
    const grant = grants.find(({ subject }) => subjectId(subject) === id);
    if (grant) await removeGrant(mapId(), grant.id);
  }
  return {
    add({ subject, id, name }, role) {
      run(
        () => putGrant(mapId(), subject, role),
        `${name} can now ${canDo(role)}`,
        () => removeOf(id),
      );
    },
    setRole({ subject, role: before }, role) {
      run(
        () => putGrant(mapId(), subject, role),
        `${subject.name} can now ${canDo(role)}`,
        () => putGrant(mapId(), subject, before),
      );
    },
    remove({ id, subject, role }) {
      run(
        () => removeGrant(mapId(), id),
        `${subject.name} no longer has this map by this role`,
        () => putGrant(mapId(), subject, role),
      );
    },
  };
}
