import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const FAMILY = 'Source Sans 3 Variable';
const STYLES = ['normal', 'italic'] as const;
type Style = (typeof STYLES)[number];

interface Subset {
  readonly name: string;
  /** As CSS has it. */
  readonly range: string;
  readonly has: (codePoint: number) => boolean;
}

const folder = dirname(
  createRequire(import.meta.url).resolve('@fontsource-variable/source-sans-3/package.json'),
);
let subsets: Promise<readonly Subset[]> | null = null;
const files = new Map<string, Promise<string>>();

/**
 * Puts the fonts of a drawing into it, no more of them than its words need: any viewer that knows web fonts then
 * shows it as it was measured. Words in other scripts are left to the viewer's own fonts.
 */
export async function embedFonts(svg: string): Promise<string> {
  subsets ??= readSubsets();
  const used = new Set([...svg].map((character) => character.codePointAt(0) ?? 0));
  const needed = (await subsets).filter(({ name, has }) => name === 'latin' || [...used].some(has));
  const styles = STYLES.filter((style) => style === 'normal' || svg.includes('font-style="italic"'));
  const faces = await Promise.all(styles.flatMap((style) => needed.map((subset) => faceOf(subset, style))));
  const start = svg.indexOf('>') + 1;
  return `${svg.slice(0, start)}<style>${faces.join('')}</style>${svg.slice(start)}`;
}

async function faceOf({ name, range }: Subset, style: Style): Promise<string> {
  const file = join(folder, 'files', `source-sans-3-${name}-wght-${style}.woff2`);
  const data = files.get(file) ?? readFile(file, 'base64');
  files.set(file, data);
  return `@font-face{font-family:'${FAMILY}';font-style:${style};font-weight:200 900;src:url(data:font/woff2;base64,${await data}) format('woff2');unicode-range:${range}}`;
}

async function readSubsets(): Promise<readonly Subset[]> {
  const ranges: Record<string, string> = JSON.parse(await readFile(join(folder, 'unicode.json'), 'utf8'));
  return Object.entries(ranges).map(([name, range]) => ({ name, range, has: testOf(range) }));
}

/** `U+0000-00FF,U+0131` as a test. */
function testOf(range: string): (codePoint: number) => boolean {
  const spans = range.split(',').map((span) => {
    const [first = '', last = first] = span.replace('U+', '').split('-');
    return [Number.parseInt(first, 16), Number.parseInt(last, 16)] as const;
  });
  return (codePoint) => spans.some(([first, last]) => codePoint >= first && codePoint <= last);
}
