import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect } from 'vitest';

interface Media {
  schema?: object;
}
interface Operation {
  responses: Record<string, { content?: Record<string, Media> }>;
}
export interface ApiDocument {
  openapi: string;
  paths: Record<string, Record<string, Operation>>;
  components: { schemas?: Record<string, object> };
}

/** Whether what the API answered is what its OpenAPI document says it answers. */
export function expectDescribed(
  document: ApiDocument,
  request: { method: string; path: string },
  response: { status: number; type: string | null; json: unknown },
): void {
  const operation = operationOf(document, request);
  if (!operation) return;
  // Any request can be refused for its form or its origin, and anything can fail.
  const general = [400, 403, 413, 415, 500, 503].includes(response.status);
  const { responses } = operation;
  const described = responses[response.status] ?? (general ? responses.default : undefined);
  const name = `${request.method} ${request.path} → ${response.status}`;
  expect(described, `${name} is described`).toBeDefined();
  if (response.type === null) return;
  const media = described?.content?.[response.type.split(';')[0]?.trim() ?? ''];
  expect(media, `${name} ${response.type} is described`).toBeDefined();
  if (response.json !== undefined) expectMatches(document, media?.schema ?? {}, response.json, name);
}

function operationOf({ paths }: ApiDocument, { method, path }: { method: string; path: string }) {
  const [plain = ''] = path.split('?');
  const template = Object.keys(paths).find((candidate) =>
    new RegExp(`^${candidate.replaceAll('.', '\\.').replaceAll(/\{\w+\}/g, '[^/]+')}$`).test(plain),
  );
  return template === undefined ? undefined : paths[template]?.[method.toLowerCase()];
}

function expectMatches({ components }: ApiDocument, schema: object, json: unknown, name: string): void {
  const ajv = new Ajv2020({ strict: false, validateFormats: false, allErrors: true });
  const check = ajv.compile({ ...schema, components });
  check(json);
  expect(check.errors ?? [], `${name} answers as described`).toEqual([]);
}
