import { hc } from 'hono/client';
import { afterAll, beforeAll, describe, expect, expectTypeOf, it } from 'vitest';
import type { AppType } from './app';
import { type Person, TestServer } from './testing/TestServer';

let server: TestServer;
let ann: Person;
beforeAll(async () => {
  server = await TestServer.open();
  ann = await server.signUp('Ann');
});
afterAll(() => server.close());

describe('the typed client', () => {
  it('H8.6 knows what routes take and answer', async () => {
    const client = hc<AppType>('http://localhost:3000', {
      fetch: server.app.request as typeof fetch,
      headers: { Cookie: ann.cookie },
    });
    const maps = client.api.workspaces[':id'].maps;
    const made = await maps.$post({ param: { id: ann.workspaceId }, json: { title: 'A map' } });
    const { id, role } = await made.json();
    expectTypeOf(id).toEqualTypeOf<string>();
    expectTypeOf(role).toEqualTypeOf<'owner' | 'editor' | 'commenter' | 'viewer'>();
    const [listed] = await (await maps.$get({ param: { id: ann.workspaceId } })).json();
    expect(listed?.id).toBe(id);
    const journey = await (await client.api.maps[':id'].journey.$get({ param: { id } })).json();
    expectTypeOf(journey.format).toEqualTypeOf<'journey-canvas'>();
    expect(journey.stages).toHaveLength(5);
    // @ts-expect-error a title is text
    const wrong = await maps.$post({ param: { id: ann.workspaceId }, json: { title: 7 } });
    expect(wrong.status).toBe(422);
  });
});
