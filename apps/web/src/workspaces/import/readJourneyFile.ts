/** The server takes 8 MiB of a map, and 100 MiB of pictures, which are a third larger in a file. */
export const LARGEST_FILE = 141 * 1024 * 1024;

export type JourneyFile =
  | { readonly ok: true; readonly name: string; readonly value: unknown }
  | { readonly ok: false; readonly problem: string };

/** The part of the browser's `File` that is used here. */
export interface ReadableFile {
  readonly name: string;
  readonly size: number;
  text(): Promise<string>;
}

/** Reads a chosen file as JSON; what makes that impossible comes as a sentence. */
export async function readJourneyFile(file: ReadableFile): Promise<JourneyFile> {
  if (file.size === 0) return { ok: false, problem: `“${file.name}” is empty.` };
  if (file.size > LARGEST_FILE) {
    return { ok: false, problem: `“${file.name}” is larger than 141 MB. No map is, with all its pictures.` };
  }
  let text: string;
  try {
    text = await file.text();
  } catch {
    return { ok: false, problem: `“${file.name}” could not be read. It may have been moved or changed.` };
  }
  try {
    return { ok: true, name: file.name, value: JSON.parse(text) as unknown };
  } catch (error) {
    return { ok: false, problem: `“${file.name}” is no JSON${placeIn(text, error)}. ${whatItIs(text)}` };
  }
}

/** " (line 3)", where the browser says where it stopped. */
function placeIn(text: string, error: unknown): string {
  const words = error instanceof Error ? error.message : '';
  const line = /line (\d+)/.exec(words)?.[1];
  if (line) return ` (line ${line})`;
  const at = /position (\d+)/.exec(words)?.[1];
  return at === undefined ? '' : ` (line ${text.slice(0, Number(at)).split('\n').length})`;
}

function whatItIs(text: string): string {
  if (text.startsWith('PK')) return 'It looks like a workbook or an archive; export the map as JSON instead.';
  if (/^\s*</.test(text)) return 'It looks like SVG or a web page; export the map as JSON instead.';
  return 'Export the map as JSON and choose that file.';
}
