/**
 * The first number of every frame. 0 to 3 are the y-websocket protocol; from 100 on they are ours, and are sent
 * by the server alone, to clients that connected with `?v=` (the stock client logs an error for unknown numbers).
 */
export const MESSAGE = {
  sync: 0,
  awareness: 1,
  auth: 2,
  queryAwareness: 3,
  acknowledged: 100,
  notice: 101,
} as const;

/** The second number of a sync frame (y-protocols). */
export const SYNC = { stepOne: 0, stepTwo: 1, update: 2 } as const;

/** The second number of an auth frame (y-protocols). */
export const AUTH = { permissionDenied: 0 } as const;
