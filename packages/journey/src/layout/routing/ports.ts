import { TOUCHPOINT_HEIGHT } from '../sizes';
import type { Port, Stop } from './Grid';

/** Distance of neighbouring ports on the grid that both edges share. */
const PORT_UNIT = 5;
/** Ports keep off the corners of the card. */
const REACH = TOUCHPOINT_HEIGHT / 2 - 8;

export function addPort(ports: Port[], towards: number, key: string, straight = false): Port {
  const port: Port = { at: 0, towards, key, straight };
  ports.push(port);
  return port;
}

/** Rows of all lanes on one scale: what lies higher counts lower. */
export function rowOrdinal(lane: number, row: number): number {
  return lane * 100_000 + row;
}

/**
 * Settles the ports at the sides of a card whose centre is at `middle`. Right edges use even places of the grid,
 * left edges odd ones (a level path the centre on both): so two stubs that face each other in a gutter never
 * lie on one line.
 */
export function settleSidePorts(stop: Stop, middle: number): void {
  settleEdge(stop.right, middle, 0);
  settleEdge(stop.left, middle, 1);
}

function settleEdge(ports: Port[], middle: number, parity: 0 | 1): void {
  if (ports.length === 0) return;
  if (ports.length > 1)
    ports.sort((a, b) => a.towards - b.towards || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  const level = ports.findIndex((port) => port.straight);
  const places = ports.map((_, index) =>
    level < 0 ? spread(index, ports.length, parity) : around(index - level, parity),
  );
  const furthest = Math.max(...places.map(Math.abs));
  // Dividing by an odd number keeps even and odd places apart, whatever the other edge divides by.
  let divisor = 1;
  while ((furthest * PORT_UNIT) / divisor > REACH) divisor += 2;
  ports.forEach((port, index) => {
    port.at = middle + ((places[index] ?? 0) * PORT_UNIT) / divisor;
  });
}

/** Even or odd places, centred as well as their kind allows. */
function spread(index: number, count: number, parity: 0 | 1): number {
  const centred = 2 * index - (count - 1);
  return Math.abs(centred % 2) === parity ? centred : centred - 1;
}

/** Above and below a level port in the centre. */
function around(distance: number, parity: 0 | 1): number {
  if (distance === 0) return 0;
  return parity === 0 ? 2 * distance : 2 * distance - Math.sign(distance);
}
