import { ACTION_STATUS_WORDS } from '@journey-canvas/journey';
import { Lightbulb } from 'lucide-react';
import { referenceKey, referenceOf } from '../binding/shapeIds';
import { FindingGlyph } from './FindingGlyph';
import { JourneyShapeUtil } from './JourneyShapeUtil';
import { Mark, organisationClass, useOrganisation } from './Organisation';
import { useFlash } from './useFlash';
import { useMarks } from './useMarks';
import type { CardShape, CardView } from './views';

export class CardShapeUtil extends JourneyShapeUtil<CardShape> {
  static override type = 'card' as const;
  override getDefaultProps(): CardShape['props'] {
    const nobody = { owner: null, ownerName: '', person: null };
    const view: CardView = {
      kind: 'note',
      text: '',
      severity: null,
      ...nobody,
      due: null,
      status: null,
      placed: true,
    };
    return { w: 148, h: 52, view };
  }
  override component(shape: CardShape) {
    return <Card shape={shape} />;
  }
}

const EMPTY_WORDS: Record<CardView['kind'], string> = {
  thought: 'A thought',
  quote: 'A quote',
  pain: 'A pain point',
  opportunity: 'An opportunity',
  action: 'An action',
  backstage: 'A backstage step',
  note: 'A note',
};

function Card({ shape }: { readonly shape: CardShape }) {
  const { view } = shape.props;
  const organisation = useOrganisation(view.owner);
  const element = useFlash(shape);
  useMarks(shape.id, element);
  const id = referenceOf(shape.id)?.id ?? '';
  return (
    <article
      ref={element}
      className={`jc-card jc-card-${view.kind} ${organisationClass(organisation)}`}
      data-journey-kind="card"
      data-journey-id={id}
      data-unplaced={!view.placed || undefined}
    >
      <CardInside id={id} view={view} />
    </article>
  );
}

function CardInside({ id, view }: { readonly id: string; readonly view: CardView }) {
  const organisation = useOrganisation(view.owner);
  const quoted = view.kind === 'thought' || view.kind === 'quote';
  const text = view.text === '' ? EMPTY_WORDS[view.kind] : quoted ? `“${view.text}”` : view.text;
  return (
    <>
      {view.kind === 'backstage' && <Mark organisation={organisation} />}
      <span className="jc-card-text" title={view.text} data-empty={view.text === '' || undefined}>
        {text}
      </span>
      {view.severity !== null && view.kind === 'pain' && (
        <b className="jc-card-severity" title={`Severity ${view.severity} of 5`}>
          {view.severity}
        </b>
      )}
      <FindingGlyph entity={referenceKey({ kind: 'card', id })} />
      <CardFoot view={view} />
    </>
  );
}

function CardFoot({ view }: { readonly view: CardView }) {
  const organisation = useOrganisation(view.owner);
  if (view.kind === 'opportunity') {
    return (
      <small className="jc-card-foot">
        <Lightbulb size="1em" strokeWidth={1.6} aria-hidden /> Opportunity
      </small>
    );
  }
  if (view.kind !== 'action') return null;
  return (
    <small className="jc-card-foot">
      <i
        className="jc-status"
        data-status={view.status ?? 'open'}
        title={ACTION_STATUS_WORDS[view.status ?? 'open']}
      />
      <Mark organisation={organisation} />
      <span className="jc-owner">{view.person ?? organisation?.name ?? view.ownerName}</span>
      {view.due !== null && <time dateTime={view.due}>{dayWords(view.due)}</time>}
    </small>
  );
}

/** "2026-03-12" → "12 Mar", whatever the time zone. */
function dayWords(isoDate: string): string {
  const day = new Date(`${isoDate}T00:00:00Z`);
  return day.toLocaleDateString('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' });
}
