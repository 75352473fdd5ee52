import { useId } from 'react';
import { referenceOf } from '../binding/shapeIds';
import { JourneyShapeUtil } from './JourneyShapeUtil';
import type { EmotionShape } from './views';

export class EmotionShapeUtil extends JourneyShapeUtil<EmotionShape> {
  static override type = 'emotion' as const;
  override getDefaultProps(): EmotionShape['props'] {
    const scale = { best: 0, neutral: 0, worst: 0 };
    const curve = { lane: '' as never, scale, points: [], lowest: null, path: '', area: '', personas: [] };
    return { w: 1, h: 1, view: { curve, lowestTitle: '', personaNames: {} } };
  }
  override component(shape: EmotionShape) {
    return <Emotion shape={shape} />;
  }
}

/** Of an average title, in canvas units. */
const LABEL_WIDTH = 300;

function Emotion({ shape }: { readonly shape: EmotionShape }) {
  const { curve } = shape.props.view;
  return (
    <div
      className="jc-emotion"
      data-journey-kind="emotion"
      data-journey-id={curve.lane || referenceOf(shape.id)?.id}
    >
      <Curve shape={shape} />
    </div>
  );
}

function Curve({ shape }: { readonly shape: EmotionShape }) {
  const gradient = useId();
  const { curve, lowestTitle, personaNames } = shape.props.view;
  const { scale, lowest } = curve;
  return (
    <>
      <svg aria-hidden="true">
        <g transform={`translate(${-shape.x} ${-shape.y})`}>
          <Gradient id={gradient} top={scale.best} bottom={scale.worst} />
          <path className="jc-neutral" d={`M${shape.x} ${scale.neutral}h${shape.props.w}`} />
          <path className="jc-curve-area" d={curve.area} fill={`url(#${gradient})`} />
          {curve.personas.map((persona) => (
            <g key={persona.persona}>
              <path className="jc-curve-persona" d={persona.path} />
              <text className="jc-curve-name" x={persona.labelAt.x} y={persona.labelAt.y}>
                {personaNames[persona.persona]}
              </text>
            </g>
          ))}
          <path className="jc-curve" d={curve.path} stroke={`url(#${gradient})`} />
          {curve.points.map((point) => (
            <circle
              key={point.touchpoint}
              className={`jc-felt jc-felt-${point.value < 0 ? 'minus' : 'plus'}-${Math.abs(point.value)}`}
              cx={point.x}
              cy={point.y}
              r={4.5}
            />
          ))}
          {lowest !== null && <circle className="jc-lowest" cx={lowest.x} cy={lowest.y} r={10} />}
        </g>
      </svg>
      {lowest !== null && (
        <span
          className="jc-lowest-label"
          // On the left of its point, where the curve comes down; at the start of the map there is no room for it.
          data-behind={lowest.x - shape.x < LABEL_WIDTH || undefined}
          style={{ left: lowest.x - shape.x, top: lowest.y - shape.y }}
        >
          {`Lowest: ${lowestTitle}, −${Math.abs(lowest.value)}`}
        </span>
      )}
    </>
  );
}

function Gradient({
  id,
  top,
  bottom,
}: {
  readonly id: string;
  readonly top: number;
  readonly bottom: number;
}) {
  const stops = ['plus-2', 'plus-1', '0', 'minus-1', 'minus-2'];
  return (
    <defs>
      <linearGradient id={id} gradientUnits="userSpaceOnUse" x1={0} x2={0} y1={top} y2={bottom}>
        {stops.map((stop, index) => (
          <stop key={stop} offset={index / 4} stopColor={`var(--emotion-${stop})`} />
        ))}
      </linearGradient>
    </defs>
  );
}
