import type { EntityReference } from '@journey-canvas/journey';
import { FREE_COLOURS, type FreeColour } from '@journey-canvas/journey';
import type { CanvasPeer, PresenceBox } from '../CanvasOptions';

/** What another person's canvas says, checked field by field: anything odd counts as nothing said. */
export interface PeerView {
  readonly clientId: number;
  readonly firstName: string;
  readonly organisationId: string | null;
  readonly guest: boolean;
  readonly cursor: { readonly x: number; readonly y: number } | null;
  readonly selection: readonly EntityReference[];
  readonly drag: { readonly ids: readonly string[]; readonly x: number; readonly y: number } | null;
  readonly typing: { readonly kind: string; readonly id: string } | null;
  readonly hand: readonly PresenceBox[];
  readonly stroke: { readonly points: readonly number[]; readonly colour: FreeColour } | null;
}

const KINDS = new Set(['stage', 'lane', 'touchpoint', 'path', 'card', 'friction', 'metric', 'free']);
const MOST = 500;

export function readPeer(peer: CanvasPeer): PeerView {
  const { cursor, selection, drag, typing, hand, stroke } = peer.fields;
  return {
    clientId: peer.clientId,
    firstName: firstName(peer.user.name),
    organisationId: peer.user.organisationId,
    guest: peer.user.guest,
    cursor: readPoint(cursor),
    selection: Array.isArray(selection) ? selection.slice(0, MOST).flatMap(readReference) : [],
    drag: readDrag(drag),
    typing: isRecord(typing) ? (readReference(typing.reference)[0] ?? null) : null,
    hand: Array.isArray(hand) ? hand.slice(0, MOST).flatMap(readBox) : [],
    stroke: readStroke(stroke),
  };
}

function firstName(name: string): string {
  const first = name.trim().split(/\s+/)[0] ?? '';
  return first === '' ? 'Somebody' : first.slice(0, 24);
}

function readPoint(value: unknown): { x: number; y: number } | null {
  if (!isRecord(value)) return null;
  const { x, y } = value;
  return typeof x === 'number' && typeof y === 'number' && Number.isFinite(x) && Number.isFinite(y)
    ? { x, y }
    : null;
}

function readDrag(value: unknown): PeerView['drag'] {
  const by = readPoint(value);
  if (by === null || !isRecord(value) || !Array.isArray(value.ids)) return null;
  const ids = value.ids.filter((id): id is string => typeof id === 'string').slice(0, MOST);
  return ids.length === 0 ? null : { ids, ...by };
}

function readBox(value: unknown): PresenceBox[] {
  if (!isRecord(value) || typeof value.id !== 'string') return [];
  const { id, x, y, width, height, rotation } = value;
  const figures = [x, y, width, height, rotation];
  if (!figures.every((figure) => typeof figure === 'number' && Number.isFinite(figure))) return [];
  return [{ id, x, y, width, height, rotation } as PresenceBox];
}

function readStroke(value: unknown): PeerView['stroke'] {
  if (!isRecord(value) || !Array.isArray(value.points)) return null;
  const points = value.points.slice(0, 2 * MOST);
  const colour = FREE_COLOURS.find((known) => known === value.colour);
  const sound = points.every((part) => typeof part === 'number' && Number.isFinite(part));
  return sound && points.length >= 2 && colour !== undefined ? { points, colour } : null;
}

function readReference(value: unknown): EntityReference[] {
  if (!isRecord(value)) return [];
  const { kind, id } = value;
  return typeof kind === 'string' && KINDS.has(kind) && typeof id === 'string'
    ? [{ kind, id } as EntityReference]
    : [];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
