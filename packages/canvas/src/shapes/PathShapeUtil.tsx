import { Group2d, Polyline2d, Rectangle2d, Vec } from '@tldraw/tldraw';
import { LogOut, RefreshCw } from 'lucide-react';
import { useRef } from 'react';
import { referenceKey, referenceOf } from '../binding/shapeIds';
import { FindingGlyph } from './FindingGlyph';
import { JourneyShapeUtil } from './JourneyShapeUtil';
import { useMarks } from './useMarks';
import type { PathShape, PathView } from './views';

export class PathShapeUtil extends JourneyShapeUtil<PathShape> {
  static override type = 'path' as const;
  override getDefaultProps(): PathShape['props'] {
    const nowhere = { x: 0, y: 0 };
    const ends = { kind: 'best-bet', from: '', to: null, d: '', points: [], arrow: null } as const;
    return { w: 1, h: 1, view: { ...ends, tag: null, label: null, marker: 'none', markerAt: nowhere } };
  }
  override getGeometry(shape: PathShape) {
    const { points, tag, label } = shape.props.view;
    const local = points.map((point) => new Vec(point.x - shape.x, point.y - shape.y));
    const children = [];
    if (local.length > 1) children.push(new Polyline2d({ points: local }));
    for (const box of [tag?.box, label?.onDemand === false ? label.box : undefined]) {
      if (box === undefined) continue;
      const at = { x: box.x - shape.x, y: box.y - shape.y };
      children.push(new Rectangle2d({ ...at, width: box.width, height: box.height, isFilled: true }));
    }
    return children.length === 0 ? super.getGeometry(shape) : new Group2d({ children });
  }
  override component(shape: PathShape) {
    return <Path shape={shape} />;
  }
}

function Path({ shape }: { readonly shape: PathShape }) {
  const element = useRef<HTMLDivElement>(null);
  useMarks(shape.id, element);
  const { view } = shape.props;
  const id = referenceOf(shape.id)?.id ?? '';
  return (
    <div
      ref={element}
      className={`jc-path jc-path-${view.kind}`}
      data-journey-kind="path"
      data-journey-id={id}
      data-from={view.from}
      data-to={view.to ?? undefined}
    >
      <PathInside id={id} shape={shape} />
    </div>
  );
}

function PathInside({ id, shape }: { readonly id: string; readonly shape: PathShape }) {
  const { view } = shape.props;
  const at = (box: { x: number; y: number; width: number; height: number }) => ({
    left: box.x - shape.x,
    top: box.y - shape.y,
    width: box.width,
    height: box.height,
  });
  return (
    <>
      <svg className="jc-path-line" aria-hidden="true">
        <g transform={`translate(${-shape.x} ${-shape.y})`}>
          <path d={view.d} />
          <Arrow view={view} />
          <Marker view={view} />
        </g>
      </svg>
      {view.tag !== null && (
        <span className="jc-tag" style={at(view.tag.box)} data-incomplete={view.tag.incomplete || undefined}>
          <LogOut size="1em" strokeWidth={1.6} aria-hidden />
          <span className="jc-cut">{view.tag.text}</span>
        </span>
      )}
      {view.label !== null && (
        <span
          className="jc-path-label"
          style={at(view.label.box)}
          data-on-demand={view.label.onDemand || undefined}
        >
          {view.kind === 're-entry' || view.kind === 'loop' ? (
            <RefreshCw size="1em" strokeWidth={1.6} aria-hidden />
          ) : null}
          <span className="jc-cut">{view.label.text}</span>
        </span>
      )}
      <FindingGlyphAt id={id} shape={shape} />
    </>
  );
}

/** An incomplete tag and the hollow diamond say it already; the glyph is for what has neither. */
function FindingGlyphAt({ id, shape }: { readonly id: string; readonly shape: PathShape }) {
  const { view } = shape.props;
  if (view.tag?.incomplete === true || view.marker === 'blind-hand-off') return null;
  return (
    <span
      className="jc-path-finding"
      style={{ left: view.markerAt.x - shape.x, top: view.markerAt.y - shape.y }}
    >
      <FindingGlyph entity={referenceKey({ kind: 'path', id })} />
    </span>
  );
}

function Arrow({ view }: { readonly view: PathView }) {
  if (view.arrow === null) return null;
  const { at, angle } = view.arrow;
  const open = view.kind !== 'best-bet';
  return (
    <path
      className={open ? 'jc-arrow-open' : 'jc-arrow'}
      transform={`translate(${at.x} ${at.y}) rotate(${angle})`}
      d={open ? 'M-7 -5 0 0-7 5' : 'M-8 -4.5 0 0-8 4.5Z'}
    />
  );
}

function Marker({ view }: { readonly view: PathView }) {
  if (view.marker === 'none') return null;
  const { x, y } = view.markerAt;
  const blind = view.marker === 'blind-hand-off';
  return (
    <path
      className="jc-hand-off"
      data-blind={blind || undefined}
      d="M0-5 5 0 0 5-5 0Z"
      transform={`translate(${x} ${y})`}
    >
      <title>{blind ? 'Hand-off without context' : 'Hand-off'}</title>
    </path>
  );
}
