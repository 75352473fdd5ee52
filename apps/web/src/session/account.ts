import { send } from '../http/request';

export interface SignUp {
  workspaceName: string;
  name: string;
  email: string;
  password: string;
  /** The one-time code, where the server asks for it. */
  code?: string;
}

export interface Credentials {
  email: string;
  password: string;
}

export const PASSWORD_LENGTH = 12;

export async function signUp(details: SignUp): Promise<void> {
  await send('/api/auth/sign-up', { method: 'POST', body: details });
}

export async function signIn(credentials: Credentials): Promise<void> {
  await send('/api/auth/sign-in', { method: 'POST', body: credentials });
}

/** Ends the session on the server. */
export async function endSession(): Promise<void> {
  await send('/api/auth/sign-out', { method: 'POST' });
}

/** What is wrong with an e-mail address; undefined: nothing that can be seen here. */
export function emailProblem(email: string): string | undefined {
  if (/^\S+@\S+$/.test(email.trim())) return undefined;
  return 'Write an e-mail address, such as mara@halvard.example.';
}

/** What is wrong with the details of somebody new, before anything is sent; by field. */
export function accountProblems(details: {
  name: string;
  email: string;
  password: string;
}): Record<string, string> {
  const problems: Record<string, string> = {};
  if (!details.name.trim()) problems.name = 'Write your name. Others see it beside your edits.';
  const email = emailProblem(details.email);
  if (email) problems.email = email;
  if ([...details.password].length < PASSWORD_LENGTH) {
    problems.password = `At least ${PASSWORD_LENGTH} characters. Four words are fine.`;
  }
  return problems;
}

/** What is wrong with a new workspace's details before anything is sent; by field. */
export function signUpProblems(details: SignUp, codeNeeded: boolean): Record<string, string> {
  const problems: Record<string, string> = {};
  if (!details.workspaceName.trim()) problems.workspaceName = 'Write the name of your company.';
  Object.assign(problems, accountProblems(details));
  if (codeNeeded && !details.code?.trim()) problems.code = 'Write the code that the server put into its log.';
  return problems;
}
