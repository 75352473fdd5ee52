import * as v from 'valibot';
import { line } from '../http/validate';

/** In lower case. */
export const Email = v.pipe(
  line(254),
  v.toLowerCase(),
  v.regex(
    /^[^\s@<>,;:"()[\]\\]+@[^\s@<>,;:"()[\]\\.]+(\.[^\s@<>,;:"()[\]\\.]+)*$/,
    'Must be an e-mail address.',
  ),
);

/** The page asks for the same: characters as people count them, not code units. */
const PASSWORD_LENGTH = 12;

export const NewPassword = v.pipe(
  v.string('Must be text.'),
  v.maxLength(256, 'Must not be longer than 256 characters.'),
  v.check(
    (password) => [...password].length >= PASSWORD_LENGTH,
    `Must have at least ${PASSWORD_LENGTH} characters.`,
  ),
);
