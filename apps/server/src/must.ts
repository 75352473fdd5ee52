/** For what cannot be missing unless there is a bug. */
export function must<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new Error('Something that must be there is missing.');
  return value;
}
