import type { ACTION_KINDS, ACTION_STATUSES } from '../model/card';
import type { FREE_COLOURS, FREE_SCALES } from '../model/free';
import type { FRICTION_KINDS } from '../model/friction';
import type { EXIT_REASONS } from '../model/path';
import type { ENTRIES, EVIDENCE, INITIATORS, OUTCOMES } from '../model/touchpoint';
import { CHANNELS, DEPARTMENTS } from '../model/values';

// What the product calls the values of fields, in English.

type Words<List extends readonly string[]> = Readonly<Record<List[number], string>>;

/** "word-of-mouth" is "Word of mouth"; a channel of a workspace's own stays as it is written. */
export function channelWords(channel: string): string {
  return known(CHANNELS, channel);
}

/** "professional-services" is "Professional services"; a department of a workspace's own stays as it is written. */
export function departmentWords(department: string): string {
  return known(DEPARTMENTS, department);
}

function known(list: readonly string[], id: string): string {
  if (!list.includes(id)) return id;
  const words = id.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

export const OUTCOME_WORDS: Words<typeof OUTCOMES> = {
  won: 'Won',
  lost: 'Lost',
  paused: 'Paused',
  returned: 'Returned',
};

export const INITIATOR_WORDS: Words<typeof INITIATORS> = { customer: 'Customer', us: 'Us' };

export const ENTRY_WORDS: Words<typeof ENTRIES> = {
  new: 'New customers',
  returning: 'Returning customers',
  both: 'New and returning',
};

export const EVIDENCE_WORDS: Words<typeof EVIDENCE> = {
  assumption: 'Assumed',
  partly: 'Partly known',
  measured: 'Measured',
};

const EMOTIONS = ['Very bad', 'Bad', 'Neutral', 'Good', 'Very good'] as const;

/** "Very bad" (−2) to "Very good" (+2). */
export function emotionWords(value: number | null): string {
  return value === null ? 'Not set' : (EMOTIONS[Math.round(value) + 2] ?? 'Not set');
}

export const EXIT_REASON_WORDS: Words<typeof EXIT_REASONS> = {
  interest: 'Lost interest',
  content: 'Missing content',
  pathway: 'No way on',
  price: 'Price',
  complexity: 'Too complex',
  competitor: 'Competitor',
  other: 'Other reason',
};

export const FRICTION_KIND_WORDS: Words<typeof FRICTION_KINDS> = {
  complicates: 'Complicates',
  distracts: 'Distracts',
  delays: 'Delays',
  confuses: 'Confuses',
};

/** What a kind of friction often is; words of one's own are as good. */
export const FRICTION_SUBKINDS: Readonly<Record<(typeof FRICTION_KINDS)[number], readonly string[]>> = {
  complicates: ['form too long', 'too many steps', 'asked twice', 'clutter', 'hard to reach'],
  distracts: ['clutter', 'interruption', 'unrelated offer', 'too many choices'],
  delays: ['waiting', 'no answer', 'queue', 'slow page', 'delivery late'],
  confuses: ['unclear offer', 'unclear choice', 'jargon', 'conflicting information', 'no confirmation'],
};

/** Of 1 to 5. */
export const SEVERITY_WORDS = [
  'barely noticed',
  'a nuisance',
  'an obstacle',
  'serious',
  'customers give up',
] as const;
/** Of 1 to 5. */
export const FREQUENCY_WORDS = ['rarely', 'now and then', 'often', 'mostly', 'nearly always'] as const;

export const ACTION_STATUS_WORDS: Words<typeof ACTION_STATUSES> = {
  open: 'Open',
  doing: 'In progress',
  done: 'Done',
  dropped: 'Dropped',
};

export const ACTION_KIND_WORDS: Words<typeof ACTION_KINDS> = {
  process: 'Process',
  tool: 'Tool',
  training: 'Training',
};

export const FREE_COLOUR_WORDS: Words<typeof FREE_COLOURS> = {
  ink: 'Ink',
  grey: 'Grey',
  yellow: 'Yellow',
  orange: 'Orange',
  red: 'Red',
  pink: 'Pink',
  purple: 'Purple',
  blue: 'Blue',
  teal: 'Teal',
  green: 'Green',
};

export const FREE_SCALE_WORDS: Words<typeof FREE_SCALES> = {
  small: 'Small',
  medium: 'Medium',
  large: 'Large',
  huge: 'Very large',
};
