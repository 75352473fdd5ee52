import type { Parsed } from './createDraft';

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Whether it is a day of the calendar, `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  const [, year, month, day] = DAY.exec(text) ?? [];
  if (!year || !month || !day) return false;
  // `Date.UTC` takes the years 0 to 99 for those of the last century.
  const date = new Date(0);
  date.setUTCFullYear(Number(year), Number(month) - 1, Number(day));
  return date.toISOString().slice(0, 10) === text;
}

/** A day as a date field gives it. Nothing gives null; a year still being typed is refused. */
export function parseDay(text: string): Parsed<string | null> {
  if (text === '') return { ok: true, value: null };
  if (!isDay(text)) return { ok: false, problem: 'There is no such day. Choose one from the calendar.' };
  const year = Number(text.slice(0, 4));
  if (year < 1900 || year > 2200) return { ok: false, problem: 'Type the year in full, for example 2026.' };
  return { ok: true, value: text };
}

/** "3 March", with the year when it is not this one. */
export function dayWords(day: string, today: string): string {
  const sameYear = day.slice(0, 4) === today.slice(0, 4);
  return new Date(`${day}T00:00:00Z`).toLocaleDateString('en-GB', {
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
    ...(!sameYear && { year: 'numeric' }),
  });
}

/** Today in the reader's calendar. */
export function todayOf(now: Date): string {
  const part = (value: number, length: number) => String(value).padStart(length, '0');
  return `${part(now.getFullYear(), 4)}-${part(now.getMonth() + 1, 2)}-${part(now.getDate(), 2)}`;
}
