import * as v from 'valibot';
import { InvalidEdit } from './invalidEdit';

export type Checked =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly problem: string };

const PROBLEM_LENGTH = 200;

/** A value as its schema wants it, or what is wrong with it. */
export function check(schema: v.GenericSchema, value: unknown): Checked {
  const result = v.safeParse(schema, value, { abortEarly: true, abortPipeEarly: true });
  if (result.success) return { ok: true, value: plain(result.output) };
  // The message quotes what it found, which may be megabytes.
  return { ok: false, problem: result.issues[0].message.slice(0, PROBLEM_LENGTH) };
}

/** The same for a value to be written. */
export function mustCheck(schema: v.GenericSchema, value: unknown, field: string): unknown {
  const checked = check(schema, value);
  if (!checked.ok) throw new InvalidEdit('invalid', `${field}: ${checked.problem}`, field);
  return wellFormedValue(checked.value);
}

/** JSON knows no negative zero. */
function plain(value: unknown): unknown {
  return value === 0 ? 0 : value;
}

/** Half a surrogate pair becomes U+FFFD here, as it would in everybody else's copy on its way through UTF-8. */
export function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\uFFFD');
}

export function wellFormedValue(value: unknown): unknown {
  if (typeof value === 'string') return wellFormed(value);
  if (Array.isArray(value)) return value.map(wellFormedValue);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [wellFormed(key), wellFormedValue(member)]),
  );
}

/** Whether two JSON values say the same; the order of keys does not count. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && sameValue(Reflect.get(a, key), Reflect.get(b, key)))
  );
}
