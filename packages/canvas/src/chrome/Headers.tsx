import type { JourneyLayout } from '@journey-canvas/journey';
import { type Editor, useValue } from '@tldraw/tldraw';
import { useRef } from 'react';
import { useBoard } from '../board';
import { AddLane, AddStage } from './addHeaders';
import { LANE_HEADER_PX, STAGE_HEADER_PX } from './camera';
import { forwardWheel } from './forwardWheel';
import { LaneHeader } from './LaneHeader';
import { StageHeader } from './StageHeader';
import { type HeaderFrame, headerFrame } from './screen';

/** Stages along the top and lanes along the left: they stick to the view and keep their size at any zoom. */
export function Headers({ editor }: { readonly editor: Editor }) {
  const board = useBoard();
  const layout = useValue('layout', () => board.layout.get(), [board]);
  const camera = useValue('camera', () => editor.getCamera(), [editor]);
  const wheel = useRef<(() => void) | null>(null);
  const frame = headerFrame(layout, camera);
  const right = frame.x(layout.board.x + layout.board.width);
  const foot = frame.y(layout.board.y + layout.board.height);
  const top = Math.min(frame.top, Math.max(foot, STAGE_HEADER_PX)) - STAGE_HEADER_PX;
  const left = Math.min(frame.left, Math.max(right, LANE_HEADER_PX)) - LANE_HEADER_PX;
  return (
    <div
      className="jc-headers"
      ref={(element) => {
        wheel.current?.();
        wheel.current = element === null ? null : forwardWheel(element, editor);
      }}
    >
      <StageHeaders layout={layout} frame={frame} top={top} left={left + LANE_HEADER_PX} />
      <LaneHeaders layout={layout} frame={frame} top={top + STAGE_HEADER_PX} left={left} />
      <div
        className="jc-corner"
        style={{
          transform: `translate(${left}px, ${top}px)`,
          width: LANE_HEADER_PX,
          height: STAGE_HEADER_PX,
        }}
      />
    </div>
  );
}

interface StripProps {
  readonly layout: JourneyLayout;
  readonly frame: HeaderFrame;
  readonly top: number;
  readonly left: number;
}

function StageHeaders({ layout, frame, top, left }: StripProps) {
  const stages = layout.stages.map(({ id, header }) => ({
    id,
    start: frame.x(header.x) - left,
    end: frame.x(header.x + header.width) - left,
  }));
  const style = { top, left, right: 0, height: STAGE_HEADER_PX };
  return (
    <section className="jc-stage-headers" style={style} aria-label="Stages">
      {stages.map((stage, index) => (
        <StageHeader key={stage.id} stage={stage} index={index} siblings={stages} />
      ))}
      <AddStage at={stages.at(-1)?.end ?? 0} />
    </section>
  );
}

function LaneHeaders({ layout, frame, top, left }: StripProps) {
  const lanes = layout.lanes.map(({ id, header }) => ({
    id,
    start: frame.y(header.y) - top,
    end: frame.y(header.y + header.height) - top,
  }));
  const style = { top, left, bottom: 0, width: LANE_HEADER_PX };
  return (
    <section className="jc-lane-headers" style={style} aria-label="Lanes">
      {lanes.map((lane, index) => (
        <LaneHeader key={lane.id} lane={lane} index={index} siblings={lanes} />
      ))}
      <AddLane at={lanes.at(-1)?.end ?? 0} />
    </section>
  );
}
