import { Problem } from '../errors';
import type { Services } from '../services';
import type { Repositories } from '../storage/Storage';
import { addWorkspace } from '../workspaces/addWorkspace';
import { isFirstRunCode } from './firstRunCode';
import { maySignUp } from './policy';

export interface NewPerson {
  email: string;
  name: string;
  password: string;
  workspaceName?: string | undefined;
  code?: string | undefined;
}

/**
 * Makes a person with a workspace of their own. Asked twice: before the costly hashing, and in the transaction,
 * because of two first sign-ups at once only one may win.
 */
export async function signUp(services: Services, person: NewPerson): Promise<{ userId: string }> {
  await refuseSignUp(services, services.storage, person.code);
  const passwordHash = await services.passwords.hash(person.password);
  const userId = services.newId();
  const createdAt = services.now();
  await services.storage.transaction(async (tx) => {
    await refuseSignUp(services, tx, person.code);
    const { email, name } = person;
    const user = { id: userId, email, name, kind: 'member', createdAt, passwordHash } as const;
    if ((await tx.users.insert(user)) === 'email-taken') throw new Problem('email-taken');
    const workspaceName = person.workspaceName ?? `${name}'s workspace`;
    await addWorkspace(services, tx, { name: workspaceName, ownerId: userId });
  });
  return { userId };
}

async function refuseSignUp(
  { settings }: Services,
  { users }: Repositories,
  code: string | undefined,
): Promise<void> {
  const { firstRunCode, signUp } = settings;
  const verdict = maySignUp({
    firstRun: !(await users.anyMember()),
    signUp,
    codeNeeded: firstRunCode !== null,
    codeMatches: firstRunCode !== null && isFirstRunCode(firstRunCode, code),
  });
  if (verdict !== 'yes') throw new Problem(verdict);
}
