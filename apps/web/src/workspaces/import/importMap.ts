import * as v from 'valibot';
import { request } from '../../http/request';
import { MapKind, MapState } from '../maps';

const Finding = v.object({
  rule: v.string(),
  severity: v.picklist(['error', 'warning', 'info']),
  message: v.string(),
});
export type PreviewFinding = v.InferOutput<typeof Finding>;

/** What the server counts of a file, in the order in which it is said. */
export const COUNTED = [
  'stages',
  'lanes',
  'touchpoints',
  'paths',
  'cards',
  'frictions',
  'metrics',
  'free',
  'images',
] as const;

const Preview = v.object({
  title: v.string(),
  kind: MapKind,
  state: MapState,
  counts: v.record(v.string(), v.number()),
  organisations: v.array(
    v.object({
      name: v.string(),
      touchpoints: v.number(),
      /** The workspace's organisation that it is taken for. */
      match: v.nullable(v.object({ id: v.string(), name: v.string() })),
      /** Whether it becomes a new partner; without that and a match only its name is kept. */
      made: v.boolean(),
    }),
  ),
  findings: v.array(Finding),
  /** What is left out, and where in the file it is. */
  problems: v.array(v.object({ field: v.string(), message: v.string() })),
});
/** What a file would become. */
export type ImportPreview = v.InferOutput<typeof Preview>;

const pathOf = (workspaceId: string) => `/api/workspaces/${encodeURIComponent(workspaceId)}/maps/import`;

/** @throws {RequestError} with a message for each place in the file that is wrong */
export function previewImport(
  workspaceId: string,
  file: unknown,
  signal: AbortSignal,
): Promise<ImportPreview> {
  return request(Preview, `${pathOf(workspaceId)}?preview=true`, { method: 'POST', body: file, signal });
}

/** @returns the new map's id */
export async function importMap(workspaceId: string, file: unknown): Promise<string> {
  const made = await request(v.object({ id: v.string() }), pathOf(workspaceId), {
    method: 'POST',
    body: file,
  });
  return made.id;
}
