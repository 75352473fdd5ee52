import { Person } from '../server/Person';
import { expect, test } from '../test';

interface Problem {
  status: number;
  code: string;
  title: string;
  errors?: { field: string; message: string }[];
}

async function problemOf(response: Response): Promise<Problem> {
  expect(response.headers.get('content-type')).toContain('application/problem+json');
  const problem = (await response.json()) as Problem;
  expect(problem.status).toBe(response.status);
  expect(problem.code).toMatch(/^[a-z-]+$/);
  return problem;
}

test.describe('bad input to the API gets a clear problem', () => {
  test('a wrong type names its field', async ({ owner }) => {
    const path = `/api/workspaces/${await owner.workspaceId()}/maps`;
    const response = await owner.request('POST', path, { title: 7 });
    const problem = await problemOf(response);
    expect([400, 422]).toContain(problem.status);
    expect(problem.errors?.map(({ field }) => field)).toContain('title');
  });

  test('a sample that does not exist names its field', async ({ owner }) => {
    const path = `/api/workspaces/${await owner.workspaceId()}/maps`;
    const problem = await problemOf(await owner.request('POST', path, { title: 'A map', sample: 'nope' }));
    expect(problem.errors?.map(({ field }) => field)).toContain('sample');
  });

  test('ten megabytes of body are refused, and the server goes on', async ({ owner }) => {
    const path = `/api/workspaces/${await owner.workspaceId()}/maps`;
    const body = JSON.stringify({ title: 'x'.repeat(10 * 1024 * 1024) });
    const problem = await problemOf(await owner.request('POST', path, body));
    expect(problem.status).toBe(413);
    expect((await owner.request('GET', '/healthz')).status).toBe(200);
  });

  test('no JSON, no object, no such route, no such method', async ({ owner }) => {
    const path = `/api/workspaces/${await owner.workspaceId()}/maps`;
    expect((await problemOf(await owner.request('POST', path, '{"title":'))).status).toBe(400);
    expect([400, 422]).toContain((await problemOf(await owner.request('POST', path, '[]'))).status);
    expect((await problemOf(await owner.request('GET', '/api/nothing'))).status).toBe(404);
    const wrongMethod = await owner.request('PUT', path, {});
    expect(wrongMethod.headers.get('allow')).toContain('POST');
    expect((await problemOf(wrongMethod)).status).toBe(405);
  });

  test('an unknown id and somebody else’s id look the same', async ({ owner, server }) => {
    const mapId = await owner.makeMap('Ours');
    const other = await Person.signUp(server.url, 'Jonas', 'Another company');
    for (const id of ['unknown', 'a'.repeat(200), mapId]) {
      for (const [method, path, body] of [
        ['GET', `/api/maps/${id}`],
        ['GET', `/api/maps/${id}/journey`],
        ['GET', `/api/maps/${id}/findings`],
        ['PATCH', `/api/maps/${id}`, { title: 'Mine now' }],
        ['DELETE', `/api/maps/${id}`],
        ['GET', `/api/maps/${id}/grants`],
      ] as const) {
        const problem = await problemOf(await other.request(method, path, body));
        expect(problem.status, `${method} ${path}`).toBe(404);
      }
    }
    const workspace = await owner.workspaceId();
    for (const path of ['', '/maps', '/members', '/organisations']) {
      expect((await other.request('GET', `/api/workspaces/${workspace}${path}`)).status).toBe(404);
    }
    expect((await owner.json<{ title: string }>('GET', `/api/maps/${mapId}`)).title).toBe('Ours');
  });

  test('a page of another origin can change nothing', async ({ owner }) => {
    const path = `${owner.url}/api/workspaces/${await owner.workspaceId()}/maps`;
    const foreign: Record<string, string>[] = [
      { origin: 'https://evil.example' },
      { 'sec-fetch-site': 'cross-site' },
    ];
    for (const headers of foreign) {
      const response = await fetch(path, {
        method: 'POST',
        headers: { cookie: owner.cookie, 'content-type': 'application/json', ...headers },
        body: '{"title":"A map"}',
      });
      expect((await problemOf(response)).status).toBe(403);
    }
  });
});

test('the API describes itself, and says how it is', async ({ server, owner }) => {
  const description = await owner.json<{ openapi: string; paths: object }>('GET', '/api/openapi.json');
  expect(description.openapi).toMatch(/^3\.1/);
  expect(Object.keys(description.paths)).toContain('/api/maps/{id}/journey');
  for (const path of ['/healthz', '/readyz']) expect((await fetch(server.url + path)).status).toBe(200);
});

test('a sample map is a journey in the published format, without findings of severity error', async ({
  owner,
}) => {
  const mapId = await owner.makeMap('A machine', 'industrial-distributor');
  const journey = await owner.json<{ format: string; touchpoints: unknown[]; paths: unknown[] }>(
    'GET',
    `/api/maps/${mapId}/journey`,
  );
  expect(journey.format).toBe('journey-canvas');
  expect(journey.touchpoints.length).toBeGreaterThanOrEqual(25);
  const findings = await owner.json<{ severity: string }[]>('GET', `/api/maps/${mapId}/findings`);
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
});
