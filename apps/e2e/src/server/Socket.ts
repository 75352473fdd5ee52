import { WebSocket } from 'ws';
import type { Person } from './Person';

/** Where a map's journey document is synced. */
export function syncUrl(url: string, mapId: string, query = ''): string {
  return `${url.replace('http', 'ws')}/sync/${mapId}/journey${query}`;
}

/** The status with which an upgrade is answered: 101 when it is let in (and closed at once). */
export function upgradeStatus(address: string, headers: Record<string, string> = {}): Promise<number> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(address, { headers });
    socket.once('open', () => {
      socket.close();
      resolve(101);
    });
    socket.once('unexpected-response', (_request, response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    socket.once('error', reject);
  });
}

/** An open socket that sends raw frames and keeps what comes back. */
export async function rawSocket(
  person: Person,
  mapId: string,
): Promise<{ socket: WebSocket; frames: Uint8Array[] }> {
  const socket = new WebSocket(syncUrl(person.url, mapId, '?v=1'), { headers: { cookie: person.cookie } });
  const frames: Uint8Array[] = [];
  socket.on('message', (data: Buffer) => frames.push(new Uint8Array(data)));
  await new Promise((resolve, reject) => {
    socket.once('open', resolve);
    socket.once('error', reject);
  });
  return { socket, frames };
}
