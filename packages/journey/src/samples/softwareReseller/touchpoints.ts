import type { Draft } from '../builder';
import { type PlacedDraft, step } from '../drafts';

const awareness = [
  step('awareness', 'webinar', 'Join the partner’s webinar', 'reseller', 'marketing', {
    channel: 'webinar',
    entry: 'new',
    emotion: 1,
    customerGoal: 'See in half an hour whether software can plan shifts like ours.',
    description: 'Forty minutes with a rota of a real care home; questions are answered at the end.',
    evidence: 'measured',
  }),
  step('awareness', 'search', 'Search for rota software', 'vendor', 'marketing', {
    channel: 'search',
    entry: 'new',
    discovery: true,
    emotion: 0,
    customerGoal: 'Find out what there is for homes of our size.',
    evidence: 'measured',
  }),
  step('awareness', 'peer', 'Hear about it from another home', 'reseller', 'marketing', {
    channel: 'word-of-mouth',
    entry: 'both',
    emotion: 1,
    customerGoal: 'Hear from somebody with the same shifts whether it works on a Sunday.',
  }),
  step('awareness', 'newsletter', 'Read the partner’s newsletter', 'reseller', 'marketing', {
    channel: 'email',
    entry: 'returning',
    emotion: 0,
    customerGoal: 'Learn what has changed since we looked at it last.',
    evidence: 'partly',
  }),
];

const consideration = [
  step('consideration', 'product-page', 'Look up features on the website', 'vendor', 'marketing', {
    channel: 'website',
    decision: true,
    discovery: true,
    emotion: 0,
    customerGoal: 'Know within minutes whether it knows night shifts and agency staff.',
    evidence: 'measured',
  }),
  step('consideration', 'free-trial', 'Try it free for 30 days', 'vendor', 'product', {
    channel: 'app',
    decision: true,
    momentOfTruth: true,
    impact: 'A rota of their own by the first evening, and they stay; an empty screen, and they are gone.',
    emotion: 1,
    emotionBy: { 'it-coordinator': 0 },
    customerGoal: 'Plan one real week for one home, without a manual.',
    evidence: 'measured',
  }),
  step('consideration', 'import-rota', 'Bring in last month’s rota', 'vendor', 'support', {
    channel: 'app',
    emotion: -1,
    emotionBy: { 'it-coordinator': -2 },
    customerGoal: 'See our own people and shifts in it, not made-up ones.',
    evidence: 'measured',
  }),
  step('consideration', 'demo', 'See a demo with the reseller', 'reseller', 'sales', {
    channel: 'video-call',
    decision: true,
    momentOfTruth: true,
    impact: 'Their own rota on the screen settles it; a tour of menus makes them doubt both firms.',
    emotion: 2,
    emotionBy: { 'it-coordinator': 1 },
    customerGoal: 'Watch our hardest week being planned by somebody who knows our house.',
    evidence: 'partly',
  }),
  step('consideration', 'data-protection', 'Clear up data protection', 'vendor', 'product', {
    channel: 'document',
    emotion: -1,
    emotionBy: { 'operations-manager': 0 },
    customerGoal: 'Know where the staff’s data lies, and have it in writing.',
  }),
];

const decision = [
  step('decision', 'quote', 'Get a quote for licences and setup', 'reseller', 'sales', {
    channel: 'email',
    decision: true,
    outcome: 'paused',
    emotion: 0,
    customerGoal: 'One price a month for four homes, with the setup in it.',
    evidence: 'measured',
  }),
  step('decision', 'price-check', 'Check the price online', 'vendor', 'sales', {
    channel: 'website',
    decision: true,
    discovery: true,
    outcome: 'lost',
    emotion: -1,
    customerGoal: 'Be sure that the reseller’s price is a fair one.',
    evidence: 'partly',
  }),
  step('decision', 'order', 'Order from the reseller', 'reseller', 'sales', {
    channel: 'portal',
    momentOfTruth: true,
    impact: 'One order, one contact and one date make it feel safe; three contracts do not.',
    outcome: 'won',
    emotion: 1,
    customerGoal: 'Order in ten minutes, and know who to call on the first day.',
    evidence: 'measured',
  }),
  step('decision', 'licences', 'Receive licences and invoice', 'marketplace', 'accounting', {
    channel: 'email',
    initiator: 'us',
    emotion: 0,
    emotionBy: { 'it-coordinator': -1 },
    customerGoal: 'Get every account at once, on an invoice that says what it is for.',
    evidence: 'measured',
  }),
];

const retention = [
  step('retention', 'kick-off', 'Plan the start together', 'reseller', 'professional-services', {
    channel: 'video-call',
    initiator: 'us',
    emotion: 1,
    customerGoal: 'Know which home starts when, and what we have to do for it.',
  }),
  step('retention', 'training', 'Train the rota planners', 'reseller', 'professional-services', {
    channel: 'on-site',
    initiator: 'us',
    emotion: 1,
    emotionBy: { 'operations-manager': 2 },
    customerGoal: 'Eight people who can plan a month without calling anybody.',
  }),
  step('retention', 'first-rota', 'Publish the first own rota', 'vendor', 'product', {
    channel: 'app',
    momentOfTruth: true,
    impact: 'If all sixty people see the right shift on Monday, nobody opens the spreadsheet again.',
    emotion: 1,
    customerGoal: 'Every shift filled, and everybody knows theirs.',
    evidence: 'measured',
  }),
  step('retention', 'support', 'Ask the reseller for help', 'reseller', 'support', {
    channel: 'phone',
    discovery: true,
    momentOfTruth: true,
    impact: 'A rota that hangs on a Friday is a weekend without staff; how we answer is what they retell.',
    emotion: -1,
    customerGoal: 'Somebody who knows our setup, and an answer before the shift starts.',
    evidence: 'measured',
  }),
  step('retention', 'escalation', 'Wait while the vendor is asked', 'vendor', 'support', {
    channel: 'email',
    initiator: 'us',
    emotion: -2,
    customerGoal: 'Know who has the question now, and until when.',
    evidence: 'measured',
  }),
  step('retention', 'add-home', 'Add licences for a new home', 'marketplace', 'sales', {
    channel: 'portal',
    decision: true,
    entry: 'returning',
    emotion: 0,
    customerGoal: 'Add twelve people today and pay for them from today.',
    evidence: 'partly',
  }),
  step('retention', 'review', 'Look back on the year', 'reseller', 'professional-services', {
    channel: 'in-person',
    initiator: 'us',
    emotion: 1,
    customerGoal: 'See what it saved us, and what we pay for and never use.',
  }),
  step('retention', 'renewal', 'Renew in the partner portal', 'reseller', 'accounting', {
    channel: 'portal',
    decision: true,
    emotion: 0,
    emotionBy: { 'operations-manager': 1 },
    customerGoal: 'Renew what we use, drop what we don’t, without a call.',
    evidence: 'measured',
  }),
];

const advocacy = [
  step('advocacy', 'survey', 'Rate product and partner', 'vendor', 'marketing', {
    channel: 'survey',
    initiator: 'us',
    discovery: true,
    emotion: 0,
    customerGoal: 'Say it once, to both firms, and hear what became of it.',
    evidence: 'measured',
  }),
  step('advocacy', 'user-group', 'Show it at the user group', 'reseller', 'marketing', {
    channel: 'event',
    emotion: 2,
    customerGoal: 'Be asked by other homes how we did it.',
  }),
  step('advocacy', 'time-recording', 'Add time recording', 'reseller', 'sales', {
    channel: 'video-call',
    outcome: 'returned',
    emotion: 1,
    customerGoal: 'Record hours where the shifts are already planned.',
  }),
];

export const touchpoints: readonly PlacedDraft[] = [
  ...awareness,
  ...consideration,
  ...decision,
  ...retention,
  ...advocacy,
];

/** What hinders the customer, and where: kind, subkind, severity, frequency. */
export const frictions: readonly Draft[] = [
  ['webinar', 'distracts', 'clutter', 2, 3, 'A third of the time goes to slides about the two firms.'],
  ['product-page', 'confuses', 'unclear offer', 2, 3, 'Three editions, and no word on which one homes need.'],
  ['import-rota', 'complicates', 'form too long', 4, 4, 'Forty columns have to be matched by hand.'],
  ['data-protection', 'delays', 'waiting', 3, 3, 'The agreement comes after a week, and only on request.'],
  ['quote', 'confuses', 'unclear offer', 3, 3, 'Licences are priced per person, setup per home.'],
  [
    'price-check',
    'confuses',
    'unclear offer',
    4,
    3,
    'The website shows a lower price, without setup and help.',
  ],
  ['licences', 'complicates', 'clutter', 3, 4, 'Sixty single e-mails, from a sender nobody knows.'],
  ['support', 'delays', 'waiting', 4, 3, 'Ten minutes on hold when rotas are due.'],
  ['escalation', 'delays', 'waiting', 5, 3, 'The question is asked again from the start, by e-mail.'],
  [
    'add-home',
    'complicates',
    'form too long',
    2,
    3,
    'Asks for the contract number that only the reseller has.',
  ],
  ['renewal', 'confuses', 'unclear offer', 3, 2, 'Accounts that nobody uses are on by default.'],
].map(([touchpoint, kind, subkind, severity, frequency, note], index) => ({
  id: `friction-${index + 1}`,
  touchpoint,
  kind,
  subkind,
  severity,
  frequency,
  note,
}));
