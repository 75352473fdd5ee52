import { inLegendOrder, moveStage, type StageId } from '@journey-canvas/journey';
import { useValue } from '@tldraw/tldraw';
import { shapeIdOf } from '../binding/shapeIds';
import { useBoard } from '../board';
import { PinRoom } from '../comments/PinRoom';
import { edit, typeInto } from '../editing/commands';
import { InPlaceText } from '../editing/InPlaceText';
import { FindingGlyph } from '../shapes/FindingGlyph';
import { organisationClass, useOrganisation } from '../shapes/Organisation';
import { Friction } from '../shapes/TouchpointShapeUtil';
import type { StageShape, StageView } from '../shapes/views';
import { arriveAt } from './arriveAt';
import { headerRole } from './headerRole';
import { type Sibling, useHeaderDrag } from './useHeaderDrag';

interface Props {
  readonly stage: Sibling;
  readonly index: number;
  readonly siblings: readonly Sibling[];
}

export function StageHeader({ stage, index, siblings }: Props) {
  const board = useBoard();
  const id = stage.id as StageId;
  const shapeId = shapeIdOf('stage', id);
  const view = useValue('stage', () => board.tldraw.get()?.getShape<StageShape>(shapeId)?.props.view, [
    board,
    shapeId,
  ]);
  const isSelected = useValue('selected', () => board.tldraw.get()?.getSelectedShapeIds().includes(shapeId), [
    board,
    shapeId,
  ]);
  const typing = useValue('typing', () => typingInto(board.typing.get(), id), [board, id]);
  const canWrite = useValue('can write', () => board.writer.get() !== null, [board]);
  const { handlers, edge } = useHeaderDrag({
    axis: 'x',
    siblings,
    enabled: canWrite,
    onDrop: (after) => moveTo(after as StageId | null),
  });
  const moveTo = (after: StageId | null) => {
    const before = siblings[index - 1]?.id ?? null;
    if (after === id || after === before) return;
    edit(board, (writer) => moveStage(writer, id, { after }));
  };
  if (view === undefined) return null;
  const target = { reference: { kind: 'stage', id }, field: 'name', fresh: false } as const;
  // The name stays in view while its column is.
  const hidden = Math.max(0, Math.min(-stage.start, stage.end - stage.start - 120));
  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: its role comes from headerRole */}
      <div
        className="jc-stage-header"
        style={{
          transform: `translateX(${stage.start}px)`,
          width: stage.end - stage.start,
          paddingLeft: hidden + 12,
        }}
        data-journey-kind="stage-header"
        data-journey-id={id}
        data-selected={isSelected || undefined}
        {...headerRole(typing !== null, isSelected === true)}
        onFocus={(event) => {
          if (event.target === event.currentTarget) arriveAt(board, target.reference);
        }}
        onDoubleClick={() => typeInto(board, target)}
        {...handlers}
      >
        <div className="jc-row">
          {typing === null ? (
            <h3 className="jc-cut" title={view.name} data-empty={view.name === '' || undefined}>
              <span className="jc-hidden">Stage </span>
              {view.name === '' ? 'Untitled stage' : view.name}
              <span className="jc-hidden">{`, ${index + 1} of ${siblings.length}. `}</span>
            </h3>
          ) : (
            <InPlaceText target={typing} className="jc-input-stage" />
          )}
          <Friction index={view.friction} />
          <FindingGlyph entity={`stage:${id}`} />
          <PinRoom stage={id} />
        </div>
        <p className="jc-cut">{view.customerGoal}</p>
        <div className="jc-shares" title="Who delivers what" aria-hidden="true">
          <Shares of={view.shares} />
        </div>
      </div>
      {edge !== null && <i className="jc-landing-x" style={{ transform: `translateX(${edge}px)` }} />}
    </>
  );
}

function typingInto(typing: ReturnType<ReturnType<typeof useBoard>['typing']['get']>, id: string) {
  return typing?.reference.kind === 'stage' && typing.reference.id === id ? typing : null;
}

function Shares({ of }: { readonly of: StageView['shares'] }) {
  const board = useBoard();
  const organisations = useValue('organisations', () => board.organisations.get(), [board]);
  const owners = of.map(({ owner, count }) => ({ organisation: owner, count }));
  return inLegendOrder(owners, organisations.values()).map(({ organisation, count }) => (
    <Share key={organisation ?? ''} owner={organisation} count={count} />
  ));
}

function Share({ owner, count }: { readonly owner: string | null; readonly count: number }) {
  const organisation = useOrganisation(owner);
  return (
    <i
      className={organisationClass(organisation)}
      style={{ flexGrow: count }}
      title={`${organisation?.name ?? 'No owner'}: ${count}`}
    />
  );
}
