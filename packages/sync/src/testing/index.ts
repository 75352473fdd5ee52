export { SimulatedClock } from './SimulatedClock';
export {
  type LineOptions,
  type ServerEnd,
  type ServerSession,
  SimulatedLine,
  type SimulatedServer,
} from './SimulatedLine';
export { type PersonOptions, SimulatedPerson } from './SimulatedPerson';
export { type RelayOptions, SimulatedRelay } from './SimulatedRelay';
export { SimulatedSession } from './SimulatedSession';
export { SimulatedSocket } from './SimulatedSocket';
export { seededRandom } from './seededRandom';
export { type SimulatedScene, simulatedScene } from './simulatedScene';
