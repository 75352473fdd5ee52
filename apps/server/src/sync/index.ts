export { createRelay, type Relay, type RelayLog, type RelayOptions } from './createRelay';
export type { Admission, Admitted, Credentials, Gate, Refusal } from './Gate';
export { socketRoutes } from './socketRoutes';
export { answerUpgrades, createWebSocketServer, guardUpgrades } from './webSocketServer';
