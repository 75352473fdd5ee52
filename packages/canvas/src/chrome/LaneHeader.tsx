import {
  inLegendOrder,
  LANE_KIND_WORDS,
  type LaneId,
  moveLane,
  ownership,
  partnerShare,
} from '@journey-canvas/journey';
import { useValue } from '@tldraw/tldraw';
import { Frown, Laugh } from 'lucide-react';
import { useMemo } from 'react';
import { shapeIdOf } from '../binding/shapeIds';
import { type Board, journeyOf, useBoard } from '../board';
import type { OrganisationView } from '../CanvasOptions';
import { edit, typeInto } from '../editing/commands';
import { InPlaceText } from '../editing/InPlaceText';
import { Mark, useOrganisation } from '../shapes/Organisation';
import type { LaneShape, LaneView } from '../shapes/views';
import { arriveAt } from './arriveAt';
import { headerRole } from './headerRole';
import { type Sibling, useHeaderDrag } from './useHeaderDrag';

interface Props {
  readonly lane: Sibling;
  readonly index: number;
  readonly siblings: readonly Sibling[];
}

export function LaneHeader({ lane, index, siblings }: Props) {
  const board = useBoard();
  const id = lane.id as LaneId;
  const shapeId = shapeIdOf('lane', id);
  const view = useValue('lane', () => board.tldraw.get()?.getShape<LaneShape>(shapeId)?.props.view, [
    board,
    shapeId,
  ]);
  const isSelected = useValue('selected', () => board.tldraw.get()?.getSelectedShapeIds().includes(shapeId), [
    board,
    shapeId,
  ]);
  const typing = useValue('typing', () => typingInto(board, id), [board, id]);
  const canWrite = useValue('can write', () => board.writer.get() !== null, [board]);
  const { handlers, edge } = useHeaderDrag({
    axis: 'y',
    siblings,
    enabled: canWrite,
    onDrop: (after) => {
      if (after === id || after === (siblings[index - 1]?.id ?? null)) return;
      edit(board, (writer) => moveLane(writer, id, { after: after as LaneId | null }));
    },
  });
  if (view === undefined) return null;
  const target = { reference: { kind: 'lane', id }, field: 'title', fresh: false } as const;
  const height = lane.end - lane.start;
  const hidden = Math.max(0, Math.min(-lane.start, height - 48));
  const title = view.title === '' ? LANE_KIND_WORDS[view.kind] : view.title;
  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: its role comes from headerRole */}
      <div
        className="jc-lane-header"
        style={{
          transform: `translateY(${lane.start}px)`,
          height,
          paddingTop: hidden + (height < 24 ? 0 : 8),
        }}
        data-journey-kind="lane-header"
        data-journey-id={id}
        data-selected={isSelected || undefined}
        {...headerRole(typing !== null, isSelected === true)}
        onFocus={(event) => {
          if (event.target === event.currentTarget) arriveAt(board, target.reference);
        }}
        onDoubleClick={() => typeInto(board, target)}
        {...handlers}
      >
        {typing === null ? (
          <h3 title={title} hidden={height < 13}>
            <span className="jc-hidden">Lane </span>
            {title}
            <span className="jc-hidden">{`, ${index + 1} of ${siblings.length}. `}</span>
          </h3>
        ) : (
          <InPlaceText target={typing} className="jc-input-lane" />
        )}
        {height >= 150 && <LaneSummary view={view} />}
        {view.kind === 'emotion' && height >= 72 && <EmotionAxis />}
      </div>
      {edge !== null && <i className="jc-landing-y" style={{ transform: `translateY(${edge}px)` }} />}
    </>
  );
}

function typingInto(board: Board, id: string) {
  const typing = board.typing.get();
  return typing?.reference.kind === 'lane' && typing.reference.id === id ? typing : null;
}

function EmotionAxis() {
  return (
    <span className="jc-axis" aria-hidden="true">
      <Laugh size={14} strokeWidth={1.6} />
      <Frown size={14} strokeWidth={1.6} />
    </span>
  );
}

/** Who delivers how much. */
function LaneSummary({ view }: { readonly view: LaneView }) {
  const board = useBoard();
  const { counts } = useValue('ownership', () => ownership(journeyOf(board)), [board]);
  const organisations = useValue('organisations', () => board.organisations.get(), [board]);
  const partners = useMemo(() => partnersOf(organisations), [organisations]);
  if (view.kind !== 'steps') return null;
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  const share = partnerShare(counts, partners as Parameters<typeof partnerShare>[1]);
  return (
    <>
      <p>{total === 1 ? '1 touchpoint' : `${total} touchpoints`}</p>
      <ul className="jc-legend">
        {inLegendOrder(counts, organisations.values())
          .slice(0, 6)
          .map(({ organisation, count }) => (
            <LegendRow key={organisation ?? ''} id={organisation} count={count} />
          ))}
      </ul>
      {share !== null && share > 0 && (
        <p className="jc-partner-share">
          <b>{`${Math.round(share * 100)} %`}</b>
          <br />
          through partners
        </p>
      )}
    </>
  );
}

function partnersOf(organisations: ReadonlyMap<string, OrganisationView>): ReadonlySet<string> {
  return new Set([...organisations.values()].filter(({ kind }) => kind === 'partner').map(({ id }) => id));
}

function LegendRow({ id, count }: { readonly id: string | null; readonly count: number }) {
  const organisation = useOrganisation(id);
  return (
    <li>
      {organisation === undefined ? <i className="jc-mark" /> : <Mark organisation={organisation} />}
      <span className="jc-cut">{organisation?.name ?? (id === null ? 'No owner' : 'Other')}</span>
      <b>{count}</b>
    </li>
  );
}
