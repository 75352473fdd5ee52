import { vi } from 'vitest';

type Answer = unknown | Response;
type Route = (request: { path: string; query: URLSearchParams; body: unknown; match: string[] }) => Answer;

/** Answers the page's requests out of a table of `METHOD /path` with `:name` for a part; what is missing is 404. */
export function serve(routes: Readonly<Record<string, Route>>): { requests: string[] } {
  const requests: string[] = [];
  const table = Object.entries(routes).map(([key, route]) => {
    const [method, path = ''] = key.split(' ');
    return { method, pattern: new RegExp(`^${path.replaceAll(/:\w+/g, '([^/]+)')}$`), route };
  });
  vi.stubGlobal('fetch', async (address: string, init: RequestInit = {}) => {
    const url = new URL(address, 'http://localhost');
    const method = init.method ?? 'GET';
    requests.push(`${method} ${url.pathname}${url.search}`);
    for (const { method: wanted, pattern, route } of table) {
      const match = wanted === method ? pattern.exec(url.pathname) : null;
      if (!match) continue;
      const body = typeof init.body === 'string' ? (JSON.parse(init.body) as unknown) : undefined;
      const answer = route({ path: url.pathname, query: url.searchParams, body, match: match.slice(1) });
      return answer instanceof Response ? answer : Response.json(answer);
    }
    return Response.json({ status: 404, code: 'not-found', detail: 'Not here.' }, { status: 404 });
  });
  return { requests };
}

export const nothing = () => new Response(null, { status: 204 });

/** The stream of hints, driven by the test. */
export function serveHints(): { tell(kind: string, about: object): void } {
  const open = new Set<FakeSource>();
  class FakeSource {
    onopen: (() => void) | null = null;
    onerror: (() => void) | null = null;
    readonly listeners = new Map<string, (message: { data: string }) => void>();
    constructor() {
      open.add(this);
    }
    addEventListener(kind: string, listener: (message: { data: string }) => void): void {
      this.listeners.set(kind, listener);
    }
    close(): void {
      open.delete(this);
    }
  }
  vi.stubGlobal('EventSource', FakeSource);
  return {
    tell(kind, about) {
      for (const source of open) source.listeners.get(kind)?.({ data: JSON.stringify(about) });
    },
  };
}
