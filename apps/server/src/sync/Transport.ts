import type { Duplex } from 'node:stream';
import { CLOSE, type CloseReason, LIMITS } from '@journey-canvas/sync/protocol';
import { WebSocket } from 'ws';
import type { Scheduler } from './Scheduler';

/** More than this unread, and a socket counts as slow. */
const SLOW_BYTES = 4 * 1024 * 1024;
/** How long a socket may take over the closing handshake. */
const LINGER_MS = 2000;

/**
 * Our side of one WebSocket. Frames are made by us and written to the network socket below it: a frame for a
 * hundred readers is framed once, and many frames are one write.
 */
export class Transport {
  private lastWrite: number;
  private lastHeard: number;
  private unreadAnswers = 0;
  private held = false;

  constructor(
    private readonly ws: WebSocket,
    private readonly socket: Duplex,
    private readonly scheduler: Scheduler,
  ) {
    this.lastWrite = this.lastHeard = scheduler.elapsed();
    const heard = () => {
      this.lastHeard = scheduler.elapsed();
    };
    for (const event of ['message', 'ping', 'pong'] as const) ws.on(event, heard);
  }

  /** @returns false when the socket is gone, or too slow to be sent more */
  write(frames: readonly Uint8Array[], onWritten?: () => void): boolean {
    if (this.ws.readyState !== WebSocket.OPEN || this.isSlow()) return false;
    this.lastWrite = this.scheduler.elapsed();
    const { socket } = this;
    socket.cork();
    for (const frame of frames.slice(0, -1)) socket.write(frame);
    for (const frame of frames.slice(-1)) socket.write(frame, onWritten);
    socket.uncork();
    return true;
  }

  /** What was asked for does not count as unread before it had the chance to be read. */
  writeAnswer(frames: readonly Uint8Array[]): boolean {
    const bytes = frames.reduce((sum, frame) => sum + frame.length, 0);
    const sent = this.write(frames, () => {
      this.unreadAnswers -= bytes;
    });
    if (sent && bytes > 0) this.unreadAnswers += bytes;
    return sent;
  }

  isSlow(): boolean {
    return this.socket.writableLength - this.unreadAnswers > SLOW_BYTES;
  }

  /** Since when nothing was sent, in milliseconds. */
  quietMs(): number {
    return this.scheduler.elapsed() - this.lastWrite;
  }

  /** Nothing came for so long that nobody can be there: not even the answer to a ping. */
  isDead(): boolean {
    return !this.held && this.scheduler.elapsed() - this.lastHeard > LIMITS.silenceMs;
  }

  ping(): void {
    if (this.ws.readyState === WebSocket.OPEN) this.ws.ping();
  }

  hold(held: boolean): void {
    if (this.held === held) return;
    this.held = held;
    this.lastHeard = this.scheduler.elapsed();
    if (held) this.ws.pause();
    else this.ws.resume();
  }

  /** Says why, and does not wait long for the answer. */
  close(reason: CloseReason): void {
    this.hold(false);
    this.ws.close(reason.code, reason.name);
    if (this.ws.readyState === WebSocket.CLOSED) return;
    const cancel = this.scheduler.after(reason === CLOSE.slowReader ? 0 : LINGER_MS, () =>
      this.ws.terminate(),
    );
    this.ws.once('close', cancel);
  }

  terminate(): void {
    this.ws.terminate();
  }
}
