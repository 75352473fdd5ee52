import type { FreeDrawing, FreeShape } from '@journey-canvas/journey';

type StrokeDrawing = Extract<FreeDrawing, { kind: 'drawing' }>;

/** A line drawn by hand. While it is resized it is stretched; its width stays. */
export function StrokeBody(props: {
  readonly shape: FreeShape;
  readonly drawing: StrokeDrawing;
  readonly width: number;
  readonly height: number;
}) {
  const { shape, drawing, width, height } = props;
  const { box, d, strokeWidth } = drawing;
  const across = box.width > 0 ? width / box.width : 1;
  const down = box.height > 0 ? height / box.height : 1;
  return (
    <svg
      className="jc-free-line"
      aria-hidden="true"
      data-fill={shape.fill}
      data-closed={shape.stroke?.closed || undefined}
    >
      <path
        d={d}
        transform={across === 1 && down === 1 ? undefined : `scale(${across} ${down})`}
        vectorEffect={across === 1 && down === 1 ? undefined : 'non-scaling-stroke'}
        strokeWidth={strokeWidth}
        strokeDasharray={dashes(shape.dash, strokeWidth)}
      />
    </svg>
  );
}

/** As the export draws them: dashes and dots grow with the line. */
export function dashes(dash: FreeShape['dash'], strokeWidth: number): string | undefined {
  if (dash === 'dashed') return `${strokeWidth * 3} ${strokeWidth * 2.5}`;
  if (dash === 'dotted') return `0.01 ${strokeWidth * 2.2}`;
  return undefined;
}
