/** What a sibling follows once it moved one place on: null puts it first, undefined: it is at the end already. */
export function afterStep<Id>(siblings: readonly Id[], at: number, step: -1 | 1): Id | null | undefined {
  if (step === 1) return siblings[at + 1];
  return at <= 0 ? undefined : (siblings[at - 2] ?? null);
}
