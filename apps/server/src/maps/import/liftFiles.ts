const QUOTE = 0x22;
const BACKSLASH = 0x5c;
/** What is shorter may stay where it is. */
const LONG = 1024;
const KEY = /"data"\s*:\s*$/;
const KEY_ROOM = 64;

export interface Lifted {
  /** The JSON with a placeholder in the place of each long `data`. */
  readonly json: Buffer;
  /** What those held, between their quotes. */
  readonly files: readonly Buffer[];
}

/**
 * Takes the files out of a JSON text, as they stand between the quotes of long members called `data`: they make up
 * most of a large one and are cheap to keep, while any other megabyte could become a hundred when it is parsed.
 *
 * @returns null when what remains is larger than `limit` bytes
 */
export function liftFiles(text: Buffer, limit: number): Lifted | null {
  if (text.length <= limit) return { json: text, files: [] };
  const kept: Buffer[] = [];
  const files: Buffer[] = [];
  let from = 0;
  let size = 0;
  for (let open = text.indexOf(QUOTE); open >= 0; ) {
    if (size + open - from > limit) return null;
    const close = closingQuote(text, open + 1);
    if (close < 0) break;
    if (close - open > LONG && KEY.test(text.toString('latin1', Math.max(from, open - KEY_ROOM), open))) {
      const before = text.subarray(from, open + 1);
      const place = Buffer.from(placeOf(files.length));
      kept.push(before, place);
      size += before.length + place.length;
      files.push(text.subarray(open + 1, close));
      from = close;
    }
    open = text.indexOf(QUOTE, close + 1);
  }
  if (size + text.length - from > limit) return null;
  return { json: Buffer.concat([...kept, text.subarray(from)]), files };
}

/** No base64 has a colon. */
function placeOf(index: number): string {
  return `lifted:${index}`;
}

/** The text of a file: lifted out, or still where it was. */
export function fileIn(data: string, files: readonly Buffer[]): string {
  const file = files[Number(/^lifted:(\d{1,4})$/.exec(data)?.[1])];
  if (file === undefined) return data;
  const text = file.toString();
  if (!text.includes('\\')) return text;
  try {
    return String(JSON.parse(`"${text}"`));
  } catch {
    return '';
  }
}

function closingQuote(text: Buffer, from: number): number {
  for (let at = text.indexOf(QUOTE, from); at >= 0; at = text.indexOf(QUOTE, at + 1)) {
    let slashes = 0;
    while (text[at - 1 - slashes] === BACKSLASH) slashes += 1;
    if (slashes % 2 === 0) return at;
  }
  return -1;
}
