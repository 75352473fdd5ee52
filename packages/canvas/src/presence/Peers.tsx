import type { Box } from '@journey-canvas/journey';
import { useValue } from '@tldraw/tldraw';
import { type Board, useBoard } from '../board';
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
  const layout = board.layout.get();
  const references = [...peer.selection, ...(peer.typing === null ? [] : [peer.typing])];
  const boxes = new Map<string, Box>();
  for (const { kind, id } of references) {
    const box = boxOf(layout, kind, id);
    if (box !== undefined) boxes.set(id, box);
  }
  return [...boxes].map(([key, box]) => ({ key, box }));
}

function boxOf(layout: ReturnType<Board['layout']['get']>, kind: string, id: string): Box | undefined {
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
  const layout = board.layout.get();
  const { journey } = board.reading.get();
  return drag.ids.flatMap((id) => {
    const box = boxOf(layout, 'touchpoint', id) ?? boxOf(layout, 'card', id);
    if (box === undefined) return [];
    const title = journey.touchpoints.get(id as never)?.title ?? journey.cards.get(id as never)?.text ?? '';
    return [{ id, title, box: { ...box, x: box.x + drag.x, y: box.y + drag.y } }];
  });
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
