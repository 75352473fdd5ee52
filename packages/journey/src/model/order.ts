import type { OrderKey } from './values';

/**
 * Order keys are fractions in base 62, written without their "0." and never ending in 0: between any two of
 * them there is always another. Digits sort as ASCII does, so keys compare as plain strings.
 */
const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const BASE = DIGITS.length;
/** A gap this wide (in units of the last digit) leaves room for chance: two people rarely draw one key. */
const ROOM = BASE ** 3;
/** How far at most an appended key is from the last one: thousands fit before keys grow. */
const STRIDE = 1024;
const WELL_FORMED = /^[0-9A-Za-z]{0,255}[1-9A-Za-z]$/;

/** A key longer than this is a sign to space its siblings out again. */
export const LONG_ORDER_KEY = 48;

export function isOrderKey(key: string): boolean {
  return WELL_FORMED.test(key);
}

function digit(key: string | null, index: number): number {
  return key === null || index >= key.length ? 0 : DIGITS.indexOf(key.charAt(index));
}

/** The first `length` digits of `low`, plus `steps` units of the last one. */
function stepped(low: string | null, length: number, steps: number): string {
  let carry = steps;
  let key = '';
  for (let index = length - 1; index >= 0; index--) {
    const sum = digit(low, index) + carry;
    key = DIGITS.charAt(sum % BASE) + key;
    carry = Math.floor(sum / BASE);
  }
  return key;
}

function stepsInto(gap: number, share: { from: number; to: number }, random: () => number): number {
  const steps = Math.floor(gap * (share.from + random() * (share.to - share.from)));
  return Math.min(gap - 1, Math.max(1, steps));
}

function shareOf(before: string | null, after: string | null, gap: number): { from: number; to: number } {
  if (before !== null && after === null) return { from: 0, to: Math.min(0.5, STRIDE / gap) };
  if (before === null && after !== null) return { from: 1 - Math.min(0.5, STRIDE / gap), to: 1 };
  return { from: 0.25, to: 0.75 };
}

/**
 * A key that sorts between two others; null stands for the start and the end.
 *
 * @throws RangeError when a key is malformed or they are not in order: `siblingKeys` heals such a list.
 */
export function orderBetween(
  before: OrderKey | null,
  after: OrderKey | null,
  random: () => number = Math.random,
): OrderKey {
  for (const key of [before, after]) {
    if (key !== null && !isOrderKey(key)) throw new RangeError(`Not an order key: ${key.slice(0, 64)}`);
  }
  if (before !== null && after !== null && before >= after) throw new RangeError('Order keys out of order');
  let gap = after === null ? 1 : 0;
  let length = 0;
  while (gap < ROOM) {
    gap = gap * BASE + digit(after, length) - digit(before, length);
    length += 1;
  }
  const steps = stepsInto(gap, shareOf(before, after, gap), random);
  const key = stepped(before, length, steps);
  if (!key.endsWith('0')) return key as OrderKey;
  return stepped(before, length, steps + 1 < gap ? steps + 1 : steps - 1) as OrderKey;
}

/** `count` keys between two others, in order and about evenly apart. */
export function ordersBetween(
  before: OrderKey | null,
  after: OrderKey | null,
  count: number,
  random: () => number = Math.random,
): OrderKey[] {
  if (count <= 0) return [];
  if (before !== null && after === null) return appended(before, count, random);
  const middle = Math.floor(count / 2);
  const key = orderBetween(before, after, random);
  return [
    ...ordersBetween(before, key, middle, random),
    key,
    ...ordersBetween(key, after, count - middle - 1, random),
  ];
}

function appended(before: OrderKey, count: number, random: () => number): OrderKey[] {
  const keys: OrderKey[] = [];
  for (let last = before; keys.length < count; ) {
    last = orderBetween(last, null, random);
    keys.push(last);
  }
  return keys;
}

/** Sorts by key, ties by id; malformed keys come last. */
export function compareOrder(a: { order: string; id: string }, b: { order: string; id: string }): number {
  if (a.order !== b.order) {
    const wellFormed = Number(isOrderKey(b.order)) - Number(isOrderKey(a.order));
    return wellFormed !== 0 ? wellFormed : a.order < b.order ? -1 : 1;
  }
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

/** What to write so that new siblings stand in a gap. */
export interface SiblingKeys {
  /** For the new ones, in their order. */
  readonly keys: readonly OrderKey[];
  /** For those already there whose key has to change: index in the list → key. Empty as a rule. */
  readonly rekeyed: ReadonlyMap<number, OrderKey>;
}

/**
 * Keys for `count` new siblings before index `at` of a list sorted by {@link compareOrder}. Where no key fits
 * (equal, malformed or overlong ones), the neighbours get new ones, and no more of them than needed.
 */
export function siblingKeys(
  orders: readonly string[],
  at: number,
  count: number,
  random: () => number = Math.random,
): SiblingKeys {
  const tight = keysWithin(orders, at, count, window(orders, at), random);
  const fits = tight.keys.every((key) => key.length <= LONG_ORDER_KEY);
  return fits ? tight : keysWithin(orders, at, count, { from: 0, to: orders.length }, random);
}

function keyAt(orders: readonly string[], index: number): OrderKey | null {
  const key = orders[index];
  return key !== undefined && isOrderKey(key) ? (key as OrderKey) : null;
}

/** The siblings that need a new key themselves for a gap to open before `at`. */
function window(orders: readonly string[], at: number): { from: number; to: number } {
  let from = at;
  while (from > 0 && keyAt(orders, from - 1) === null) from -= 1;
  const low = keyAt(orders, from - 1);
  let to = at;
  for (let high = keyAt(orders, to); low !== null && high !== null && high <= low; high = keyAt(orders, to)) {
    to += 1;
  }
  return { from, to };
}

function keysWithin(
  orders: readonly string[],
  at: number,
  count: number,
  { from, to }: { from: number; to: number },
  random: () => number,
): SiblingKeys {
  const needed = to - from + count;
  const all = ordersBetween(keyAt(orders, from - 1), keyAt(orders, to), needed, random);
  const rekeyed = new Map<number, OrderKey>();
  for (const [index, key] of all.entries()) {
    if (index < at - from) rekeyed.set(from + index, key);
    else if (index >= at - from + count) rekeyed.set(from + index - count, key);
  }
  return { keys: all.slice(at - from, at - from + count), rekeyed };
}
