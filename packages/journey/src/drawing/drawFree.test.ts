import { describe, expect, it } from 'vitest';
import { FREE_COLOURS, FREE_KINDS, type FreeShape } from '../model/free';
import { byFreeId, free, inFrame, onTouchpoint, spot } from '../testing/freeShapes';
import { readXml } from '../testing/readXml';
import { ORGANISATIONS, sampleJourney } from '../testing/viewJourneys';
import { drawJourney } from './drawJourney';
import { freeColourOf } from './freePalette';
import { darkPalette, lightPalette, type Palette } from './palette';

const HOSTILE = `<script>alert("x")</script> & ' ]]> \u0000\ud800 &amp;`;
const options = { organisations: ORGANISATIONS };

function withFree(...shapes: FreeShape[]) {
  return { ...sampleJourney(), free: byFreeId(shapes) };
}

function full(...shapes: FreeShape[]) {
  return drawJourney(withFree(...shapes), { ...options, detail: 'full' });
}

function viewBox(svg: string): number[] {
  return (/viewBox="([^"]*)"/.exec(svg)?.[1] ?? '').split(' ').map(Number);
}

const EVERY = FREE_KINDS.map((kind, index) =>
  free(kind, kind, {
    order: `${index}V` as never,
    spot: spot(300 + index * 90, 260, { rotation: index / 10 }),
    text: 'Ring them back',
    words: kind === 'arrow' ? 'twice a year' : kind === 'text' ? 'Two ways in' : 'Ideas',
    author: { id: null, name: 'Ines Halvard' },
  }),
);

describe('free shapes in drawings', () => {
  it('V10 the full drawing holds notes with their authors, texts, labels and names', () => {
    const svg = full(...EVERY);
    const { texts } = readXml(svg);
    for (const words of [
      'Ring them back',
      'Ines Halvard',
      'Two ways in',
      'twice a year',
      'Ideas',
      'The plant',
    ]) {
      expect(texts).toContain(words);
    }
    expect(svg).not.toMatch(/NaN|Infinity|undefined/);
    expect(drawJourney(withFree(...EVERY.toReversed()), { ...options, detail: 'full' })).toBe(svg);
  });

  it('V10 whatever people wrote and chose is escaped, in each detail', () => {
    const hostile = EVERY.map((shape) => ({
      ...shape,
      text: HOSTILE,
      words: HOSTILE,
      image: shape.image && { ...shape.image, alt: HOSTILE },
      author: { id: null, name: HOSTILE },
    }));
    for (const detail of ['full', 'thumbnail'] as const) {
      for (const imageHref of [() => null, () => `x" onload="alert(1)`]) {
        const svg = drawJourney(withFree(...hostile), { ...options, detail, imageHref });
        expect(readXml(svg).names).not.toContain('script');
        expect(svg).not.toContain('onload="');
      }
    }
  });

  it('V11 shapes lie in their stacking order, above the board', () => {
    const svg = full(
      free('n2', 'note', { text: 'In front', order: 'c' as never }),
      free('frame', 'frame', { words: 'Group', order: 'a' as never }),
      free('n1', 'note', { text: 'Inside', spot: inFrame('frame', 10, 10) }),
    );
    const at = (words: string) => svg.indexOf(`>${words}<`);
    expect(at('Visit the showroom')).toBeLessThan(at('Group'));
    expect([at('Group') < at('Inside'), at('Inside') < at('In front')]).toEqual([true, true]);
  });

  it('V12 the picture is as large as the board and all that lies around it', () => {
    const [, , width = 0, height = 0] = viewBox(full());
    expect(viewBox(full(free('n', 'note', { spot: spot(200, 200) })))).toEqual([0, 0, width, height]);
    const around = viewBox(
      full(
        free('left', 'note', { spot: spot(-500, 0) }),
        free('below', 'frame', {
          spot: spot(width + 300, height + 400, { rotation: Math.PI }),
          size: { width: 100, height: 50 },
        }),
      ),
    );
    expect(around[2]).toBeCloseTo(500 + 24 + width + 300 + 24, -1);
    expect(around[3]).toBeGreaterThan(height + 350);
    const svg = full(free('left', 'note', { spot: spot(-500, 0), text: 'Far out' }));
    expect(svg.includes('translate(524 64)')).toBe(true);
  });

  it('V13 images are taken from where they are to be had; one that is nowhere shows its words', () => {
    const image = free('i', 'image', { image: { id: 'plant' as never, alt: 'The plant at night' } });
    const svg = drawJourney(withFree(image), {
      ...options,
      detail: 'full',
      imageHref: (id) => `data:image/png;base64,${id}`,
    });
    expect(svg).toContain('href="data:image/png;base64,plant"');
    expect(svg).toContain('aria-label="The plant at night"');
    expect(full(image)).not.toContain('<image');
    expect(readXml(full(image)).texts.join(' ')).toContain('The plant');
  });

  it('V14 dashes, fills, heads and alignment are drawn', () => {
    const triangle = { points: [0, 0, 0.5, 90, 0, 0.5, 45, 60, 0.5], closed: true, pen: false };
    const paper = lightPalette.free.teal.paper;
    expect(full(free('d', 'drawing', { stroke: triangle, fill: 'tint', colour: 'teal' }))).toContain(
      `fill="${paper}"`,
    );
    expect(full(free('d', 'drawing', { stroke: triangle, fill: 'none', colour: 'teal' }))).not.toContain(
      paper,
    );
    expect(full(free('d', 'drawing', { dash: 'dotted' }))).toContain('stroke-dasharray="0.1 6"');
    expect(full(free('t', 'text', { align: 'end' }))).toContain('text-anchor="end"');
    const heads = (shape: FreeShape) => full(shape).split('rotate(').length;
    expect(heads(free('a', 'arrow', { heads: 'both' })) - heads(free('a', 'arrow', { heads: 'none' }))).toBe(
      2,
    );
  });

  it('V15 a thumbnail shows shapes on and near the board as signs, and stays one of the grid', () => {
    const thumbnail = (...shapes: FreeShape[]) =>
      drawJourney(withFree(...shapes), { ...options, detail: 'thumbnail' });
    const bare = thumbnail();
    const paper = lightPalette.free.yellow.paper;
    expect(bare).not.toContain(paper);
    expect(thumbnail(free('n', 'note', { spot: spot(300, 300) }))).toContain(paper);
    expect(thumbnail(free('n', 'note', { spot: spot(90_000, 300) }))).toBe(bare);
    const many = Array.from({ length: 500 }, (_, at) => free(`n${at}`, 'note', { spot: spot(at, at) }));
    expect(thumbnail(...many).split(paper).length - 1).toBe(60);
    const svg = thumbnail(...EVERY, free('a2', 'arrow', { from: onTouchpoint('gone') }));
    readXml(svg);
    expect(svg).not.toMatch(/NaN|Infinity|undefined/);
  });
});

describe('colours of free shapes', () => {
  const contrast = (a: string, b: string) => {
    const [darker, lighter] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
    return (lighter + 0.05) / (darker + 0.05);
  };

  it.each([
    ['light', lightPalette],
    ['dark', darkPalette],
  ] as [string, Palette][])(
    'V16 words can be read in every colour, on paper and on the canvas (%s)',
    (_, palette) => {
      for (const colour of FREE_COLOURS) {
        const { line, paper, onPaper } = palette.free[colour];
        expect(contrast(line, palette.surfaceCanvas), colour).toBeGreaterThanOrEqual(4.5);
        expect(contrast(onPaper, paper), colour).toBeGreaterThanOrEqual(7);
      }
    },
  );

  it('V16 a shape without a colour has its kind’s own', () => {
    expect(freeColourOf({ kind: 'note', colour: null })).toBe('yellow');
    expect(freeColourOf({ kind: 'note', colour: 'teal' })).toBe('teal');
  });
});

/** Relative luminance as WCAG 2 defines it. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
