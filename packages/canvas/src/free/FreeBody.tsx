import { type FreeDrawing, type FreeShape, freeColourOf } from '@journey-canvas/journey';
import type { CSSProperties, RefObject } from 'react';
import { useFlash } from '../shapes/useFlash';
import { useMarks } from '../shapes/useMarks';
import type { FreeBoardShape } from '../shapes/views';
import { ArrowBody } from './ArrowBody';
import { freeLabel } from './freeLabel';
import { ImageBody } from './ImageBody';
import { StrokeBody } from './StrokeBody';

/** One free shape, as it is drawn. */
export function FreeBody({ shape }: { readonly shape: FreeBoardShape }) {
  const element = useFlash(shape);
  useMarks(shape.id, element);
  const { view } = shape.props;
  return (
    <article
      ref={element as RefObject<HTMLElement>}
      className={`jc-free jc-free-${view.shape.kind} ${colourClass(view.shape)}`}
      aria-label={freeLabel(view.shape)}
      data-journey-kind="free"
      data-journey-id={view.shape.id}
      data-free-kind={view.shape.kind}
      data-locked={view.shape.locked || undefined}
    >
      <Inside shape={shape} />
    </article>
  );
}

function Inside({ shape }: { readonly shape: FreeBoardShape }) {
  const { view, w, h } = shape.props;
  const { drawing } = view;
  switch (drawing.kind) {
    case 'note':
      return (
        <>
          <p
            className="jc-free-words"
            style={textStyle(drawing, view.shape.align)}
            data-empty={isEmpty(view.shape.text)}
          >
            {view.shape.text === '' ? 'A note' : view.shape.text}
          </p>
          {drawing.author !== null && <small className="jc-free-author">{drawing.author}</small>}
        </>
      );
    case 'text': {
      const words = view.shape.words ?? '';
      return (
        <p
          className="jc-free-words"
          style={textStyle(drawing, view.shape.align)}
          data-empty={isEmpty(words)}
          data-wraps={view.shape.size !== null || undefined}
        >
          {words === '' ? 'Text' : words}
        </p>
      );
    }
    case 'drawing':
      return <StrokeBody shape={view.shape} drawing={drawing} width={w} height={h} />;
    case 'arrow':
      return <ArrowBody shape={view.shape} drawing={drawing} />;
    case 'frame':
      return <b className="jc-free-name">{drawing.name === '' ? 'Frame' : drawing.name}</b>;
    case 'image':
      return <ImageBody shape={view.shape} />;
  }
}

function isEmpty(words: string): true | undefined {
  return words === '' || undefined;
}

const ALIGNED = { start: 'left', middle: 'center', end: 'right' } as const;

/** The look of a text as the layout measured it. */
export function textStyle(
  { fontSize, lineHeight }: Extract<FreeDrawing, { kind: 'note' | 'text' }>,
  align: FreeShape['align'],
): CSSProperties {
  return { fontSize, lineHeight: `${lineHeight}px`, textAlign: ALIGNED[align] };
}

/** The class that sets the colours of everything inside. */
export function colourClass(shape: Pick<FreeShape, 'kind' | 'colour'>): string {
  return `jc-colour-${freeColourOf(shape)}`;
}
