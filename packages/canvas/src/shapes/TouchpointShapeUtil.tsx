import { referenceKey, referenceOf } from '../binding/shapeIds';
import { FindingGlyph } from './FindingGlyph';
import { ChannelIcon, StarIcon, ZigzagIcon } from './icons';
import { JourneyShapeUtil } from './JourneyShapeUtil';
import { Mark, organisationClass, useOrganisation } from './Organisation';
import { useFlash } from './useFlash';
import { useMarks } from './useMarks';
import type { TouchpointShape } from './views';

export class TouchpointShapeUtil extends JourneyShapeUtil<TouchpointShape> {
  static override type = 'touchpoint' as const;
  override getDefaultProps(): TouchpointShape['props'] {
    const view = { title: '', owner: null, ownerName: '', channel: null };
    return { w: 148, h: 76, view: { ...view, momentOfTruth: false, friction: 0, placed: true } };
  }
  override component(shape: TouchpointShape) {
    return <Touchpoint shape={shape} />;
  }
}

function Touchpoint({ shape }: { readonly shape: TouchpointShape }) {
  const { view } = shape.props;
  const organisation = useOrganisation(view.owner);
  const element = useFlash(shape);
  useMarks(shape.id, element);
  const id = referenceOf(shape.id)?.id ?? '';
  return (
    <article
      ref={element}
      className={`jc-touchpoint ${organisationClass(organisation)}`}
      aria-label={view.title || 'Untitled touchpoint'}
      data-journey-kind="touchpoint"
      data-journey-id={id}
      data-moment={view.momentOfTruth || undefined}
      data-unplaced={!view.placed || undefined}
    >
      <TouchpointInside id={id} view={view} />
    </article>
  );
}

function TouchpointInside({
  id,
  view,
}: {
  readonly id: string;
  readonly view: TouchpointShape['props']['view'];
}) {
  const organisation = useOrganisation(view.owner);
  const owner = organisation?.name ?? view.ownerName;
  return (
    <>
      <h4 className="jc-title" title={view.title} data-empty={view.title === '' || undefined}>
        {view.title === '' ? 'Untitled touchpoint' : view.title}
      </h4>
      <p className="jc-meta">
        <ChannelIcon channel={view.channel} />
        <Mark organisation={organisation} />
        <span className="jc-owner" data-empty={owner === '' || undefined}>
          {owner === '' ? 'No owner' : owner}
        </span>
        <Friction index={view.friction} />
        <FindingGlyph entity={referenceKey({ kind: 'touchpoint', id })} />
      </p>
      {view.momentOfTruth && (
        <b className="jc-moment" title="Moment of truth">
          <StarIcon />
          <span className="jc-hidden">Moment of truth</span>
        </b>
      )}
    </>
  );
}

export function Friction({ index }: { readonly index: number }) {
  if (index === 0) return null;
  return (
    <span className="jc-friction" title={`Friction index ${index}`}>
      <ZigzagIcon />
      {index}
      <span className="jc-hidden"> friction</span>
    </span>
  );
}
