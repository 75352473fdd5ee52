import type { EXIT_REASONS, Path } from '../model/path';
import { EXIT_REASON_WORDS } from '../words/valueWords';

type ExitReason = (typeof EXIT_REASONS)[number];

/** Why customers leave, in words; "No reason" while none is given. */
export function exitReasonWords(reason: ExitReason | null): string {
  return reason === null ? 'No reason' : EXIT_REASON_WORDS[reason];
}

/** What an exit's tag says: its label, else its reason. */
export function exitWords(path: Path): string {
  return path.label.trim() || exitReasonWords(path.reason);
}

/** What is written on a path that leads somewhere: its label; for a re-entry else the delay, else the trigger. */
export function pathWords(path: Path): string {
  const label = path.label.trim();
  if (label !== '' || path.route.kind !== 're-entry') return label;
  return path.delayDays === null ? path.trigger.trim() : delayWords(path.delayDays);
}

/** "after 90 days", "after 6 months": whole weeks from 14 days, whole months (of 30 days) from 180, whole years. */
export function delayWords(days: number): string {
  if (days === 0) return 'the same day';
  if (days % 365 === 0) return `after ${plural(days / 365, 'year')}`;
  if (days >= 180 && days % 30 === 0) return `after ${plural(days / 30, 'month')}`;
  if (days >= 14 && days <= 56 && days % 7 === 0) return `after ${plural(days / 7, 'week')}`;
  return `after ${plural(days, 'day')}`;
}

function plural(count: number, unit: string): string {
  return count === 1 ? `1 ${unit}` : `${count} ${unit}s`;
}
