import * as v from 'valibot';
import type { JourneyContent } from '../document/content';
import { JOURNEY_JSON_VERSION, JourneyJson } from './JourneyJson';

/** What is wrong with a file, and where: `touchpoints.3.emotion`. */
export interface JsonProblem {
  readonly path: string;
  readonly problem: string;
}

export type FromJson =
  | { readonly ok: true; readonly content: JourneyContent }
  | { readonly ok: false; readonly problems: readonly JsonProblem[] };

/** Enough to mend a file by; the rest would not be read. */
const MAX_PROBLEMS = 50;

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
  const result = v.safeParse(JourneyJson, value);
  if (!result.success) return { ok: false, problems: result.issues.slice(0, MAX_PROBLEMS).map(problemOf) };
  const { format: _format, version: _version, ...content } = result.output;
  const problems = repeatedIds(content);
  return problems.length > 0 ? { ok: false, problems } : { ok: true, content };
}

function newerVersion(value: unknown): number | null {
  if (typeof value !== 'object' || value === null || !('version' in value)) return null;
  return typeof value.version === 'number' && value.version > JOURNEY_JSON_VERSION ? value.version : null;
}

function problemOf(issue: v.BaseIssue<unknown>): JsonProblem {
  return { path: v.getDotPath(issue) ?? '', problem: issue.message };
}

function repeatedIds(content: JourneyContent): JsonProblem[] {
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
