import { once } from 'node:events';
import type { DocumentName } from '@journey-canvas/sync/protocol';
import { expect } from 'vitest';
import { WebSocket } from 'ws';
import { must } from '../must';

/** A request to a server that listens. */
export async function call(url: string, method: string, path: string, cookie = '', body?: object) {
  const response = await fetch(url + path, {
    method,
    headers: { cookie, ...(body && { 'content-type': 'application/json' }) },
    ...(body && { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, headers: response.headers, json: text === '' ? null : JSON.parse(text) };
}

/** The cookie that an answer sets, as a browser sends it back. */
export function cookieIn(headers: Headers): string {
  return must(headers.get('set-cookie')?.split(';')[0]);
}

export interface OpenSocket {
  readonly ws: WebSocket;
  /** Resolves with the close code. */
  readonly closed: Promise<number>;
}

/** Resolves once the document is open: then the first message comes. */
export async function openSocket(
  url: string,
  mapId: string,
  cookie: string,
  document: DocumentName = 'journey',
): Promise<OpenSocket> {
  const ws = new WebSocket(`${url.replace('http', 'ws')}/sync/${mapId}/${document}?v=1`, {
    headers: { cookie },
  });
  const closed = once(ws, 'close').then(([code]) => code as number);
  await once(ws, 'message');
  return { ws, closed };
}

/** The status that an upgrade is refused with. */
export async function refusedUpgrade(
  url: string,
  path: string,
  headers: Record<string, string>,
): Promise<number> {
  const ws = new WebSocket(url.replace('http', 'ws') + path, { headers });
  ws.on('error', () => {});
  const [, response] = await once(ws, 'unexpected-response');
  const status = response.statusCode as number;
  response.destroy();
  return status;
}

export async function withinASecond<T>(happening: Promise<T>): Promise<T> {
  const begin = performance.now();
  const result = await happening;
  expect(performance.now() - begin).toBeLessThan(1000);
  return result;
}
