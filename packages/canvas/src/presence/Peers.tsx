import type { Box } from '@journey-canvas/journey';
import { useValue } from '@tldraw/tldraw';
import { type Board, journeyOf, useBoard } from '../board';
import { freeWords } from '../free/freeLabel';
import { boundsOf } from '../free/spots';
import { organisationClass, useOrganisation } from '../shapes/Organisation';
import { type PeerView, readPeer } from './readPeer';

/** The others, drawn over the shapes in canvas units: outlines, ghosts of what they drag, cursors. */
export function Peers() {
  const board = useBoard();
  const peers = useValue('peers', () => board.peers.get().map(readPeer), [board]);
  return (
    <div className="jc-peers">
      {peers.map((peer) => (
        <Peer key={peer.clientId} peer={peer} />
      ))}
    </div>
  );
}

function Peer({ peer }: { readonly peer: PeerView }) {
  const organisation = useOrganisation(peer.organisationId);
  const look = peer.guest ? 'jc-org-guest' : organisationClass(organisation);
  return (
    <div className={look} data-peer={peer.firstName}>
      <PeerOutlines peer={peer} />
      <PeerGhosts peer={peer} />
      <PeerHand peer={peer} />
      {peer.stroke !== null && <PeerStroke stroke={peer.stroke} />}
      {peer.cursor !== null && <PeerCursor name={peer.firstName} at={peer.cursor} />}
    </div>
  );
}

function PeerOutlines({ peer }: { readonly peer: PeerView }) {
  const board = useBoard();
  const boxes = useValue('peer boxes', () => boxesOf(board, peer), [board, peer]);
  const typing = peer.typing;
  return boxes.map(({ key, box }, index) => {
    const isTyping = typing !== null && key === typing.id;
    if (index > 0 && !isTyping) return <div key={key} className="jc-peer-outline" style={placeOf(box)} />;
    return (
      <div key={key} className="jc-peer-outline" style={placeOf(box)}>
        <span className="jc-peer-name">{isTyping ? `${peer.firstName} is typing` : peer.firstName}</span>
      </div>
    );
  });
}

function boxesOf(board: Board, peer: PeerView): { key: string; box: Box }[] {
  const references = [...peer.selection, ...(peer.typing === null ? [] : [peer.typing])];
  const boxes = new Map<string, Box>();
  for (const { kind, id } of references) {
    const box = boxOf(board, kind, id);
    if (box !== undefined) boxes.set(id, box);
  }
  return [...boxes].map(([key, box]) => ({ key, box }));
}

/** All of an arrow can be half the map: its middle is pointed at. */
const ARROW_OUTLINE = 28;

function boxOf(board: Board, kind: string, id: string): Box | undefined {
  const layout = board.layout.get();
  if (kind === 'free') {
    const drawing = board.drawings.get().get(id as never);
    if (drawing?.kind !== 'arrow') return drawing && boundsOf(drawing);
    const { x, y } = drawing.middle;
    return {
      x: x - ARROW_OUTLINE / 2,
      y: y - ARROW_OUTLINE / 2,
      width: ARROW_OUTLINE,
      height: ARROW_OUTLINE,
    };
  }
  if (kind === 'touchpoint') return layout.touchpoints.get(id as never);
  if (kind === 'card') return layout.cards.get(id as never);
  return undefined;
}

/** What another person drags: the card itself stays until the drop. */
function PeerGhosts({ peer }: { readonly peer: PeerView }) {
  const board = useBoard();
  const ghosts = useValue('ghosts', () => ghostsOf(board, peer), [board, peer]);
  return ghosts.map(({ id, box, title }) => (
    <div key={id} className="jc-ghost jc-moving" style={placeOf(box)} data-ghost={id}>
      <span className="jc-title">{title}</span>
      <span className="jc-peer-name">{peer.firstName}</span>
    </div>
  ));
}

function ghostsOf(board: Board, peer: PeerView): { id: string; box: Box; title: string }[] {
  const { drag } = peer;
  if (drag === null) return [];
  return drag.ids.flatMap((id) => {
    const box = boxOf(board, 'touchpoint', id) ?? boxOf(board, 'card', id) ?? boxOf(board, 'free', id);
    if (box === undefined) return [];
    const title = titleOf(board, id);
    return [{ id, title, box: { ...box, x: box.x + drag.x, y: box.y + drag.y } }];
  });
}

function titleOf(board: Board, id: string): string {
  const { touchpoints, cards, free } = journeyOf(board);
  const shape = free.get(id as never);
  if (shape !== undefined) return freeWords(shape);
  return touchpoints.get(id as never)?.title ?? cards.get(id as never)?.text ?? '';
}

/** What another person resizes or turns, as it would be. */
function PeerHand({ peer }: { readonly peer: PeerView }) {
  return peer.hand.map(({ id, x, y, width, height, rotation }) => (
    <div
      key={id}
      className="jc-peer-outline jc-moving"
      style={{
        transform: `translate(${x}px, ${y}px) rotate(${rotation}rad)`,
        transformOrigin: '0 0',
        width,
        height,
      }}
      data-ghost={id}
    />
  ));
}

/** The line under another person's pen. */
function PeerStroke({ stroke }: { readonly stroke: NonNullable<PeerView['stroke']> }) {
  return (
    <svg className={`jc-draft jc-colour-${stroke.colour}`} aria-hidden="true" data-testid="peer-stroke">
      <polyline className="jc-peer-stroke" points={stroke.points.join(' ')} />
    </svg>
  );
}

function PeerCursor({ name, at }: { readonly name: string; readonly at: { x: number; y: number } }) {
  return (
    <div
      className="jc-cursor jc-moving"
      style={{ transform: `translate(${at.x}px, ${at.y}px)` }}
      data-cursor={name}
    >
      <div className="jc-unscaled">
        <svg viewBox="0 0 16 18" aria-hidden="true">
          <path d="M1 1 14 9.5 8 10.7 5.2 16.5Z" />
        </svg>
        <span>{name}</span>
      </div>
    </div>
  );
}

function placeOf(box: Box) {
  return { transform: `translate(${box.x}px, ${box.y}px)`, width: box.width, height: box.height };
}
