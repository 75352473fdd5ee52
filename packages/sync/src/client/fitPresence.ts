import { LIMITS, USER_KEY, utf8Length } from '../protocol';

type Fields = Readonly<Record<string, unknown>>;

/** The fields that fit into the limit together; when they don't all, the largest go first. */
export function fitPresence(fields: Fields): Fields {
  if (utf8Length(JSON.stringify(fields)) <= LIMITS.awarenessBytes) {
    return fields;
  }
  const largest = Object.keys(fields).reduce((a, b) => (sizeOf(fields[a]) >= sizeOf(fields[b]) ? a : b));
  return fitPresence(without(fields, largest));
}

/** Merged, without what is undefined and without what belongs to the server. */
export function mergePresence(fields: Fields, changes: Fields): Fields {
  const merged = Object.entries({ ...fields, ...changes });
  return Object.fromEntries(merged.filter(([key, value]) => value !== undefined && key !== USER_KEY));
}

export function without(fields: Fields, key: string): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => name !== key));
}

function sizeOf(value: unknown): number {
  return utf8Length(JSON.stringify(value) ?? '');
}
