const TYPES: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  boolean: 'true or false',
  Array: 'a list',
  Object: 'a group of fields',
  null: 'nothing (null)',
};
const BOUNDS: Readonly<Record<string, string>> = {
  '<=': 'at most',
  '>=': 'at least',
  '<': 'less than',
  '>': 'more than',
};

/** What the server says of a place in a file, for people: `Expected <=2.` is "Must be at most 2." */
export function faultWords(message: string): string {
  const expected = /^Expected (.+?)\.?$/s.exec(message)?.[1];
  if (expected === undefined) return /[.!?]$/.test(message) ? message : `${message}.`;
  const bound = /^(<=|>=|<|>)(.+)$/.exec(expected);
  if (bound?.[1]) return `Must be ${BOUNDS[bound[1]]} ${bound[2]}.`;
  return `Must be ${options(expected)}.`;
}

/** `("a" | "b" | null)` is "a, b or nothing (null)". */
function options(expected: string): string {
  const parts = expected
    .replace(/^\((.*)\)$/s, '$1')
    .split(' | ')
    .map((part) => TYPES[part] ?? part.replace(/^"(.*)"$/s, '“$1”'));
  const last = parts.pop() ?? '';
  return parts.length === 0 ? last : `${parts.join(', ')} or ${last}`;
}
