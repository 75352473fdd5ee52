import type { MeasureText, TextStyle } from '@journey-canvas/journey';

const STYLES: Record<TextStyle, string> = { title: '600 15px', meta: '400 13px', card: '500 15px' };
/** Free shapes scale what is measured as a card, from these. */
export const FREE_STYLES: Record<TextStyle, string> = { ...STYLES, card: '400 14px' };
const MOST_KEPT = 20_000;

/** Measures in the font the canvas is drawn with, once for each text. */
export function textMeasure(root: HTMLElement, styles = STYLES): MeasureText {
  const context = document.createElement('canvas').getContext('2d');
  const family = getComputedStyle(root).getPropertyValue('--font-ui') || 'sans-serif';
  const known = new Map<string, number>();
  return (text, style) => {
    const key = `${style} ${text}`;
    const width = known.get(key);
    if (width !== undefined) return width;
    if (context === null) return text.length * 7.5;
    context.font = `${styles[style]} ${family}`;
    const measured = context.measureText(text).width;
    if (known.size >= MOST_KEPT) known.clear();
    known.set(key, measured);
    return measured;
  };
}
