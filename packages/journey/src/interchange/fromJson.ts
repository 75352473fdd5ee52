import * as v from 'valibot';
import type { JourneyContent } from '../document/content';
import { type ImageJson, JOURNEY_JSON_VERSION, JourneyJson, LISTS } from './JourneyJson';

/** What is wrong with a file, and where: `touchpoints.3.emotion`. */
export interface JsonProblem {
  readonly path: string;
  readonly problem: string;
}

export type FromJson =
  | { readonly ok: true; readonly content: JourneyContent; readonly images: readonly ImageJson[] }
  | { readonly ok: false; readonly problems: readonly JsonProblem[] };

/** Enough to mend a file by; the rest would not be read. */
const MAX_PROBLEMS = 50;
/** An entity of more values than this names its first problem alone: a list of all could fill the memory. */
const FEW_VALUES = 2_000;

/**
 * Reads the file's form of a journey (any parsed JSON). All or nothing: a file with a problem gives the
 * problems (at most 50) and no content. Dangling references are no problem here; the rules report them.
 */
export function fromJson(value: unknown): FromJson {
  const newer = newerVersion(value);
  if (newer !== null) {
    const problem = `The file is of version ${newer}; this program reads up to ${JOURNEY_JSON_VERSION}. Update it first.`;
    return { ok: false, problems: [{ path: 'version', problem }] };
  }
  const problems = problemsOf(value);
  if (problems.length > 0) return { ok: false, problems };
  const { format: _format, version: _version, images = [], ...content } = v.parse(JourneyJson, value);
  const repeated = repeatedIds({ ...content, images });
  return repeated.length > 0 ? { ok: false, problems: repeated } : { ok: true, content, images };
}

function newerVersion(value: unknown): number | null {
  if (typeof value !== 'object' || value === null || !('version' in value)) return null;
  return typeof value.version === 'number' && value.version > JOURNEY_JSON_VERSION ? value.version : null;
}

/** The schema is looked at one entity at a time, and no further than is told of. */
function problemsOf(file: unknown): JsonProblem[] {
  if (typeof file !== 'object' || file === null || Array.isArray(file)) {
    return [{ path: '', problem: 'This is no file of a journey' }];
  }
  const problems: JsonProblem[] = [];
  const { format, version, meta } = JourneyJson.entries;
  for (const [name, schema] of Object.entries({ format, version, meta })) {
    problems.push(...problemsIn(schema, ownOf(file, name), name));
  }
  for (const [name, list] of Object.entries(LISTS)) {
    problems.push(...problemsInList(name, list, ownOf(file, name), MAX_PROBLEMS - problems.length));
  }
  return problems.slice(0, MAX_PROBLEMS);
}

function ownOf(file: object, name: string): unknown {
  return Object.hasOwn(file, name) ? Reflect.get(file, name) : undefined;
}

function problemsInList(
  name: string,
  { item, max }: { item: v.GenericSchema; max: number },
  found: unknown,
  most: number,
): JsonProblem[] {
  if (found === undefined && (name === 'free' || name === 'images')) return [];
  if (!Array.isArray(found))
    return [{ path: name, problem: found === undefined ? 'Is missing' : 'Not a list' }];
  if (found.length > max)
    return [{ path: name, problem: `Has ${found.length} entries; at most ${max} are read` }];
  const problems: JsonProblem[] = [];
  for (const [index, entity] of found.entries()) {
    if (problems.length >= most) break;
    problems.push(...problemsIn(item, entity, `${name}.${index}`));
  }
  return problems;
}

function problemsIn(schema: v.GenericSchema, value: unknown, path: string): JsonProblem[] {
  if (value === undefined) return [{ path, problem: 'Is missing' }];
  const { issues = [] } = v.safeParse(schema, value, { abortEarly: !hasFewValues(value) });
  return issues.slice(0, MAX_PROBLEMS).map((issue) => {
    const inside = v.getDotPath(issue);
    return { path: inside === null ? path : `${path}.${inside}`, problem: issue.message.slice(0, 500) };
  });
}

function hasFewValues(value: unknown): boolean {
  const open: unknown[] = [value];
  for (let count = 0; open.length > 0; count++) {
    if (count + open.length > FEW_VALUES) return false;
    const next = open.pop();
    if (typeof next !== 'object' || next === null) continue;
    const members = Object.values(next);
    if (members.length > FEW_VALUES) return false;
    open.push(...members);
  }
  return true;
}

function repeatedIds(content: JourneyContent & { images: readonly ImageJson[] }): JsonProblem[] {
  const { meta: _meta, ...lists } = content;
  const problems: JsonProblem[] = [];
  for (const [name, entities] of Object.entries(lists)) {
    const seen = new Set<string>();
    for (const [index, { id }] of entities.entries()) {
      if (seen.has(id))
        problems.push({ path: `${name}.${index}.id`, problem: `The id "${id}" is there twice` });
      seen.add(id);
    }
  }
  return problems.slice(0, MAX_PROBLEMS);
}
