/** In the history's state of the page that somebody is led to whose session ended without their doing. */
export const ENDED = { ended: true } as const;

export function hasEnded(state: unknown): boolean {
  return typeof state === 'object' && state !== null && 'ended' in state && state.ended === true;
}
