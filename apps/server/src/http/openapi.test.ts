import { Validator } from '@seriousme/openapi-schema-validator';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ApiDocument } from '../testing/described';
import { TestServer } from '../testing/TestServer';

/** What answers without a session. */
const OPEN = [
  'GET /healthz',
  'GET /readyz',
  'GET /api/openapi.json',
  'GET /api/setup',
  'POST /api/auth/sign-up',
  'POST /api/auth/sign-in',
  'POST /api/auth/sign-out',
  'GET /api/invites/{token}',
  'POST /api/invites/{token}/accept',
  'GET /api/links/{token}',
  'GET /api/links/{token}/thumbnail',
  'POST /api/links/{token}/join',
];

interface Operation {
  summary: string;
  security: object[];
  parameters?: { name: string; in: string; required?: boolean }[];
  requestBody?: { content: Record<string, { schema: object }> };
}

let server: TestServer;
let document: ApiDocument & { paths: Record<string, Record<string, Operation>> };
beforeAll(async () => {
  server = await TestServer.open();
  document = (await server.request('GET', '/api/openapi.json')).json;
});
afterAll(() => server.close());

/** Every route of the API, as `METHOD /path/{id}`. */
function routes(): string[] {
  const served = server.app.routes
    .filter(({ method, path }) => method !== 'ALL' && !path.startsWith('/sync'))
    .map(({ method, path }) => `${method} ${path.replaceAll(/:(\w+)/g, '{$1}')}`);
  return [...new Set(served)].sort();
}

const operations = () =>
  Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      name: `${method.toUpperCase()} ${path}`,
      operation,
    })),
  );

describe('the OpenAPI document', () => {
  it('H8.1 is valid OpenAPI 3.1', async () => {
    expect(document.openapi).toMatch(/^3\.1\./);
    const { valid, errors } = await new Validator().validate({ ...structuredClone(document) });
    expect(errors).toBeUndefined();
    expect(valid).toBe(true);
  });

  it('H8.2 describes every route, and no other', () => {
    expect(routes().length).toBeGreaterThan(25);
    expect(
      operations()
        .map(({ name }) => name)
        .sort(),
    ).toEqual(routes());
  });

  it('H8.3 says which routes need a session, and they do', async () => {
    const open = operations().filter(({ operation }) => operation.security.length === 0);
    expect(open.map(({ name }) => name).sort()).toEqual([...OPEN].sort());
    for (const { name } of operations()) {
      if (OPEN.includes(name)) continue;
      const [method = '', path = ''] = name.split(' ');
      const body = method === 'GET' ? undefined : {};
      const answer = await server.request(method, path.replaceAll(/\{\w+\}/g, 'x'), { body });
      expect([name, answer.status]).toEqual([name, 401]);
    }
  });

  it('H8.4 takes parameters and bodies from what checks them', () => {
    const create = document.paths['/api/workspaces/{id}/maps']?.post;
    expect(create?.parameters).toMatchObject([{ in: 'path', name: 'id', required: true }]);
    expect(create?.requestBody?.content['application/json']?.schema).toMatchObject({
      type: 'object',
      required: ['title'],
      properties: { title: { type: 'string', maxLength: 200 }, sample: { type: 'string' } },
    });
    expect(document.paths['/api/maps/{id}/thumbnail']?.get?.parameters).toMatchObject([
      { in: 'path', name: 'id' },
      { in: 'query', name: 'theme', schema: { enum: ['light', 'dark'] } },
    ]);
  });

  it('H8.5 every operation has a summary of its own', () => {
    const summaries = operations().map(({ operation }) => operation.summary);
    expect(new Set(summaries).size).toBe(summaries.length);
  });
});
