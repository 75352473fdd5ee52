import * as v from 'valibot';
import { visible } from '../http/validate';

export const COMMENT_LENGTH = 4000;

/** What a comment says: plain text of several lines, trimmed, not empty. */
export const CommentText = v.pipe(
  v.string('Must be text.'),
  v.transform((text) => text.replaceAll(/\r\n?/g, '\n').trim()),
  v.minLength(1, 'Must not be empty.'),
  v.maxLength(COMMENT_LENGTH, `Must not be longer than ${COMMENT_LENGTH} characters.`),
  v.regex(/^(?:[^\p{Cc}\p{Cs}]|[\n\t])*$/u, 'Must not have control characters or broken ones.'),
  visible,
);

const KEY_HEADER = 'idempotency-key';

/** A key that the client chose for what it wants to be written once, however often it is asked for. */
export const KeyHeader = v.object({
  [KEY_HEADER]: v.optional(
    v.pipe(v.string(), v.regex(/^[\w-]{8,64}$/, 'Must be 8 to 64 letters, digits, "_" or "-".')),
  ),
});

export function keyIn(headers: v.InferOutput<typeof KeyHeader>): string | null {
  return headers[KEY_HEADER] ?? null;
}
