import type { Parsed } from './createDraft';

export interface NumberRange {
  min?: number;
  max?: number;
  integer?: boolean;
  /** Behind the figure, in sentences: "days". */
  unit?: string;
}

const NUMBER = /^[+-]?(\d+(\.\d*)?|\.\d+)$/;
const GROUPED = /^[+-]?\d{1,3}([, ]\d{3})+(\.\d*)?$/;

/** A figure as people write it: "1,200", "0.5", "0,5", "−3". Nothing gives null. */
export function parseNumber(text: string, range: NumberRange = {}): Parsed<number | null> {
  const written = text
    .trim()
    .replace(/\u2212/g, '-')
    .replace(/[\u00a0\u202f]/g, ' ');
  if (written === '') return { ok: true, value: null };
  const figure = GROUPED.test(written)
    ? written.replace(/[, ]/g, '')
    : written.replace(/^([^,]*),([^,]*)$/, '$1.$2');
  const value = NUMBER.test(figure) ? Number(figure) : Number.NaN;
  if (!Number.isFinite(value)) return { ok: false, problem: `Type a number, for example ${example(range)}.` };
  if (range.integer && !Number.isInteger(value)) return { ok: false, problem: 'Type a whole number.' };
  if (outside(value, range)) return { ok: false, problem: `Type ${rangeWords(range)}.` };
  return { ok: true, value: value === 0 ? 0 : value };
}

function outside(value: number, { min, max }: NumberRange): boolean {
  return (min !== undefined && value < min) || (max !== undefined && value > max);
}

function rangeWords({ min, max, unit }: NumberRange): string {
  const behind = unit ? ` ${unit}` : '';
  if (min !== undefined && max !== undefined) {
    return `a number from ${showNumber(min)} to ${showNumber(max)}${behind}`;
  }
  return min !== undefined
    ? `${showNumber(min)}${behind} or more`
    : `${showNumber(max ?? 0)}${behind} or less`;
}

function example({ min = 0, max = 100 }: NumberRange): string {
  return showNumber(Math.min(max, Math.max(min, 12)));
}

/** With a point and no grouping, as it can be typed again; null: nothing. */
export function showNumber(value: number | null): string {
  return value === null ? '' : String(value);
}

/** For reading: "1,200", "61.5". */
export function figureWords(value: number): string {
  return value.toLocaleString('en-GB', { maximumFractionDigits: 2 }).replace(/^-/, '−');
}
