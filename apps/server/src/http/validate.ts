import { validator } from 'hono-openapi';
import * as v from 'valibot';
import { type FieldError, Problem } from '../errors';

/** Ids are opaque; one that cannot be an id names nothing. */
export const Id = v.pipe(v.string(), v.regex(/^[\w-]{1,64}$/));

export function isId(text: string): boolean {
  return v.is(Id, text);
}

/** Neither space nor a character that no font shows: without one, a name is a blank. */
const VISIBLE = /[^\p{Z}\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]/u;

/** Refuses text of characters that nobody sees; that it is not empty is for others to say. */
export const visible = v.check((text: string) => text === '' || VISIBLE.test(text), 'Must not be empty.');

/**
 * Text of one line that somebody typed: trimmed, not empty, no control characters, whole ones only. Nor those that
 * turn the direction of what follows: a name stands in the midst of other words.
 */
export function line(maxLength: number) {
  return v.pipe(
    v.string('Must be text.'),
    v.trim(),
    v.minLength(1, 'Must not be empty.'),
    v.maxLength(maxLength, `Must not be longer than ${maxLength} characters.`),
    v.regex(
      /^[^\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]*$/u,
      'Must not have control characters or broken ones.',
    ),
    visible,
  );
}

type Issue = { message: string; path?: readonly (PropertyKey | { key: PropertyKey })[] | undefined };

function fieldOf(issue: Issue, whole: string): string {
  const keys = issue.path?.map((step) => String(typeof step === 'object' ? step.key : step)) ?? [];
  return keys.join('.') || whole;
}

function fieldErrors(issues: readonly Issue[], whole: string): FieldError[] {
  return issues.map((issue) => ({ field: fieldOf(issue, whole), message: wordingOf(issue.message) }));
}

/** The schema library's own wording quotes the input; what people sent is not repeated to them. */
export function wordingOf(message: string): string {
  if (/^Invalid key: .* but received undefined$/s.test(message)) return 'Is required.';
  const expected = /^Invalid \w+: Expected (.+?) but received .*$/s.exec(message)?.[1];
  return expected ? `Expected ${expected}.` : message;
}

/** The JSON body; what is wrong with it is a 422 that names the fields. */
export function body<Schema extends v.GenericSchema>(schema: Schema) {
  return validator('json', schema, (result) => {
    if (!result.success) throw new Problem('invalid', { errors: fieldErrors(result.error, 'body') });
  });
}

export function query<Schema extends v.GenericSchema>(schema: Schema) {
  return validator('query', schema, (result) => {
    if (!result.success) throw new Problem('invalid', { errors: fieldErrors(result.error, 'query') });
  });
}

/** Headers by their names in lower case. */
export function headers<Schema extends v.GenericSchema>(schema: Schema) {
  return validator('header', schema, (result) => {
    if (!result.success) throw new Problem('invalid', { errors: fieldErrors(result.error, 'headers') });
  });
}

/** Parts of the path, all ids. A malformed one is an unknown one. */
export function ids<Name extends string>(...names: Name[]) {
  const entries = Object.fromEntries(names.map((name) => [name, Id])) as Record<Name, typeof Id>;
  return validator('param', v.object(entries), (result) => {
    if (!result.success) throw new Problem('not-found');
  });
}
