const COLLECTIONS: Readonly<Record<string, string>> = {
  stages: 'Stage',
  lanes: 'Lane',
  touchpoints: 'Touchpoint',
  cards: 'Card',
  paths: 'Path',
  frictions: 'Friction',
  metrics: 'Metric',
  free: 'Note or drawing',
  images: 'Picture',
};
/** What an entity is called by, in this order. */
const NAMES = ['title', 'name', 'text', 'words'];
const LONGEST_NAME = 40;

/** Where in a file something is wrong, in words (`file` is all of it): `touchpoints.3.emotion` is “Touchpoint 4 ‘Get a quote’, emotion”. */
export function problemPlace(path: string, file: unknown): string {
  const [first = '', ...rest] = path.split('.').filter(Boolean);
  if (!first || path === 'file') return 'The file';
  const collection = Object.hasOwn(COLLECTIONS, first) ? COLLECTIONS[first] : undefined;
  const index = Number(rest[0]);
  if (collection && rest.length > 0 && Number.isInteger(index)) {
    return [`${collection} ${index + 1}${nameIn(file, first, index)}`, ...fields(rest.slice(1))].join(', ');
  }
  if (first === 'meta') return ['About the map', ...fields(rest)].join(', ');
  return ['The file', ...fields([first, ...rest])].join(', ');
}

function nameIn(file: unknown, collection: string, index: number): string {
  const list = member(file, collection);
  const entity = Array.isArray(list) ? (list[index] as unknown) : undefined;
  for (const field of NAMES) {
    const name = member(entity, field);
    if (typeof name !== 'string' || !name.trim()) continue;
    const letters = [...name.trim()];
    const short = letters.length > LONGEST_NAME ? `${letters.slice(0, LONGEST_NAME).join('')}…` : name.trim();
    return ` “${short}”`;
  }
  return '';
}

function member(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? Reflect.get(value, name)
    : undefined;
}

/** `momentOfTruth` is three words; a place in a list counts from one. */
function fields(parts: readonly string[]): string[] {
  return parts.map((part) =>
    /^\d+$/.test(part)
      ? `number ${Number(part) + 1}`
      : part.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`),
  );
}
