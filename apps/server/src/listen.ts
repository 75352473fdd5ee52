import type { AddressInfo } from 'node:net';
import { createAdaptorServer, type ServerType } from '@hono/node-server';
import type { Hono } from 'hono';
import type { AppEnv } from './http/environment';
import { answerUpgrades, createWebSocketServer, guardUpgrades } from './sync/webSocketServer';

interface Address {
  host: string;
  port: number;
}

/** Opens the port. Rejects with {@link CannotListen} when it cannot be had. */
export async function listen(
  app: Hono<AppEnv>,
  { host, port }: Address,
): Promise<{ server: ServerType; port: number }> {
  const server = createAdaptorServer({
    fetch: answerUpgrades(app.fetch),
    websocket: { server: createWebSocketServer() },
  });
  guardUpgrades(server);
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(new CannotListen(reasonOf(error, { host, port }))));
    server.listen(port, host, resolve);
  });
  return { server, port: (server.address() as AddressInfo).port };
}

/** The port is taken, or the host is not this machine's. */
export class CannotListen extends Error {
  override readonly name = 'CannotListen';
}

function reasonOf(error: NodeJS.ErrnoException, { host, port }: Address): string {
  switch (error.code) {
    case 'EADDRINUSE':
      return `Cannot start: port ${port} is in use. Stop what uses it, or set PORT to another one.`;
    case 'EACCES':
      return `Cannot start: port ${port} needs more rights than this process has. Set PORT to one from 1024.`;
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return `Cannot start: HOST "${host}" is no address of this machine.`;
    default:
      return `Cannot start: listening on ${host} port ${port} failed (${error.code ?? error.message}).`;
  }
}

const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|::1)$/i;

/** Whether only this machine can reach a server that listens there. */
export function isLoopback(host: string): boolean {
  return LOOPBACK.test(host);
}

/** Where to point a browser to. */
export function addressOf({ host, port }: Address): string {
  const reachable = host === '0.0.0.0' || host === '::' ? 'localhost' : host;
  return `http://${reachable.includes(':') ? `[${reachable}]` : reachable}:${port}`;
}
