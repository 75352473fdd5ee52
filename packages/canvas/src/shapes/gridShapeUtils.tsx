import { channelWords } from '@journey-canvas/journey';
import { referenceOf } from '../binding/shapeIds';
import { JourneyShapeUtil } from './JourneyShapeUtil';
import type { LaneShape, StageShape, TrayShape, UnreadableShape, ValueShape } from './views';

/** A stage's column. Its header is drawn over the canvas, where it sticks to the top. */
export class StageShapeUtil extends JourneyShapeUtil<StageShape> {
  static override type = 'stage' as const;
  override getDefaultProps(): StageShape['props'] {
    return { w: 1, h: 1, view: { name: '', customerGoal: '', friction: 0, shares: [] } };
  }
  override component(shape: StageShape) {
    return <div className="jc-stage" data-journey-kind="stage" data-journey-id={referenceOf(shape.id)?.id} />;
  }
}

/** A lane's band. Its header is drawn over the canvas, where it sticks to the left. */
export class LaneShapeUtil extends JourneyShapeUtil<LaneShape> {
  static override type = 'lane' as const;
  override getDefaultProps(): LaneShape['props'] {
    return { w: 1, h: 1, view: { kind: 'steps', title: '', collapsed: false, sunken: false } };
  }
  override component(shape: LaneShape) {
    const { sunken, kind } = shape.props.view;
    return (
      <div
        className="jc-lane"
        data-journey-kind="lane"
        data-journey-id={referenceOf(shape.id)?.id}
        data-lane-kind={kind}
        data-sunken={sunken || undefined}
      />
    );
  }
}

export class TrayShapeUtil extends JourneyShapeUtil<TrayShape> {
  static override type = 'tray' as const;
  override getDefaultProps(): TrayShape['props'] {
    return { w: 1, h: 1, view: { count: 0 } };
  }
  override component(shape: TrayShape) {
    const { count } = shape.props.view;
    // What cannot be read stands here as well, and is not counted.
    const title = count === 0 ? 'Unreadable' : `Unplaced (${count})`;
    const hint =
      count === 0
        ? 'Written by something that does not know this kind of map. Kept as it is.'
        : 'Their stage or lane is gone. Drag them to where they belong.';
    return (
      <section
        className="jc-tray"
        data-journey-kind="tray"
        aria-label={count === 0 ? 'Unreadable' : 'Unplaced'}
      >
        <h4 className="jc-tray-title">{title}</h4>
        <p className="jc-tray-hint">{hint}</p>
      </section>
    );
  }
}

export class ValueShapeUtil extends JourneyShapeUtil<ValueShape> {
  static override type = 'value' as const;
  override getDefaultProps(): ValueShape['props'] {
    return { w: 1, h: 1, view: { kind: 'channel', text: '', figure: '' } };
  }
  override component(shape: ValueShape) {
    const { kind, text, figure } = shape.props.view;
    return (
      <p className={`jc-value jc-value-${kind}`}>
        <span className="jc-cut">{kind === 'channel' ? channelWords(text) : text}</span>
        {figure !== '' && <b>{figure}</b>}
      </p>
    );
  }
}

export class UnreadableShapeUtil extends JourneyShapeUtil<UnreadableShape> {
  static override type = 'unreadable' as const;
  override getDefaultProps(): UnreadableShape['props'] {
    return { w: 1, h: 1, view: { kind: '', title: '' } };
  }
  override component(shape: UnreadableShape) {
    const { kind, title } = shape.props.view;
    return (
      <article className="jc-unreadable" data-journey-kind="unreadable">
        <h4 className="jc-title">{title === '' ? `Unreadable ${kind}` : title}</h4>
        <p className="jc-meta">Kept, and can be repaired</p>
      </article>
    );
  }
}
