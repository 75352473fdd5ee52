import { type FreeDrawing, type FreeShape, headLength } from '@journey-canvas/journey';
import { dashes } from './StrokeBody';

type ArrowDrawing = Extract<FreeDrawing, { kind: 'arrow' }>;

/** An arrow and its label. */
export function ArrowBody({ shape, drawing }: { readonly shape: FreeShape; readonly drawing: ArrowDrawing }) {
  const { box, d, heads, strokeWidth, label } = drawing;
  const head = headLength(strokeWidth);
  return (
    <>
      <svg className="jc-free-line" aria-hidden="true">
        <g transform={`translate(${-box.x} ${-box.y})`} strokeWidth={strokeWidth}>
          <path d={d} strokeDasharray={dashes(shape.dash, strokeWidth)} />
          {heads.map(({ at, angle }) => (
            <path
              key={`${at.x} ${at.y}`}
              d={`M${-head} ${-head / 2}L0 0L${-head} ${head / 2}`}
              transform={`translate(${at.x} ${at.y}) rotate(${angle})`}
            />
          ))}
        </g>
      </svg>
      {label !== null && (
        <span
          className="jc-free-label"
          style={{
            left: label.box.x - box.x,
            top: label.box.y - box.y,
            width: label.box.width,
            height: label.box.height,
            fontSize: label.fontSize,
            lineHeight: `${label.lineHeight}px`,
          }}
        >
          {label.lines.join('\n')}
        </span>
      )}
    </>
  );
}
