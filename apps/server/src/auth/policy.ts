/** What decides whether somebody may sign up. */
export interface SignUpSituation {
  /** Nobody has signed up yet. */
  firstRun: boolean;
  signUp: 'invite' | 'open';
  /** The first person must show the code from the server's log. */
  codeNeeded: boolean;
  codeMatches: boolean;
}

/** The first one owns the server's first workspace; after that the operator decides. */
export function maySignUp(situation: SignUpSituation): 'yes' | 'code-wrong' | 'sign-up-closed' {
  if (situation.firstRun) return !situation.codeNeeded || situation.codeMatches ? 'yes' : 'code-wrong';
  return situation.signUp === 'open' ? 'yes' : 'sign-up-closed';
}
