import type { Draft } from '../builder';
import { type PlacedDraft, step } from '../drafts';

const awareness = [
  step('awareness', 'trade-show', 'See it cut at the trade show', 'vendor', 'marketing', {
    channel: 'event',
    entry: 'new',
    emotion: 1,
    customerGoal: 'See with my own eyes what the machine does to a plate like ours.',
    description: 'A stand with a running machine; visitors may bring a drawing and take the part home.',
    evidence: 'partly',
  }),
  step('awareness', 'search', 'Search for a 40 mm steel cutter', 'vendor', 'marketing', {
    channel: 'search',
    entry: 'new',
    discovery: true,
    emotion: 0,
    customerGoal: 'Find out who makes machines for thick plate.',
    evidence: 'measured',
  }),
  step('awareness', 'neighbour', 'Hear about it from another workshop', 'distributor', 'marketing', {
    channel: 'word-of-mouth',
    entry: 'both',
    emotion: 1,
    customerGoal: 'Hear from somebody like me whether it keeps what it promises.',
  }),
  step('awareness', 'demo-stream', 'Watch a cutting demo online', 'distributor', 'marketing', {
    channel: 'webinar',
    entry: 'returning',
    emotion: 1,
    customerGoal: 'See it without leaving the shop.',
    evidence: 'partly',
  }),
];

const consideration = [
  step('consideration', 'configurator', 'Compare models in the configurator', 'vendor', 'marketing', {
    channel: 'configurator',
    decision: true,
    discovery: true,
    emotion: -1,
    emotionBy: { 'production-lead': 0 },
    customerGoal: 'Find the model for our plates, and roughly what it costs.',
    evidence: 'measured',
  }),
  step('consideration', 'callback', 'Ask the distributor for a callback', 'distributor', 'sales', {
    channel: 'phone',
    discovery: true,
    emotion: 0,
    customerGoal: 'Talk to somebody who knows the machine and our region.',
  }),
  step('consideration', 'payback', 'Work out the payback', 'distributor', 'accounting', {
    channel: 'document',
    emotion: 0,
    emotionBy: { 'plant-owner': -1 },
    customerGoal: 'Know after how many months it has paid for itself.',
  }),
  step('consideration', 'showroom', 'Visit the showroom', 'distributor', 'sales', {
    channel: 'showroom',
    entry: 'returning',
    discovery: true,
    emotion: 1,
    customerGoal: 'Stand in front of the machine and ask the people who run it.',
  }),
  step('consideration', 'trial', 'Cut our own part as a trial', 'distributor', 'professional-services', {
    channel: 'in-person',
    decision: true,
    momentOfTruth: true,
    impact: 'A clean part settles the doubt; a bad edge ends the talks.',
    emotion: 2,
    emotionBy: { 'production-lead': 1 },
    customerGoal: 'See a part we know come off the machine, clean on both sides.',
    evidence: 'measured',
  }),
  step('consideration', 'quote', 'Get a quote for machine and service', 'distributor', 'sales', {
    channel: 'email',
    decision: true,
    outcome: 'paused',
    emotion: -1,
    customerGoal: 'Have one price for machine, delivery, installation and the first year of service.',
    evidence: 'measured',
  }),
];

const decision = [
  step('decision', 'site-check', 'Check that the hall carries the load', 'service', 'professional-services', {
    channel: 'on-site',
    emotion: 0,
    initiator: 'us',
    customerGoal: 'Know before signing whether floor, power and air are enough.',
  }),
  step('decision', 'compare-quotes', 'Compare with two other quotes', 'distributor', 'sales', {
    channel: 'document',
    decision: true,
    discovery: true,
    outcome: 'lost',
    emotion: 0,
    customerGoal: 'Be able to explain the choice to the partners of the firm.',
  }),
  step('decision', 'finance', 'Agree how to pay for it', 'distributor', 'accounting', {
    channel: 'video-call',
    emotion: 0,
    emotionBy: { 'plant-owner': -1 },
    customerGoal: 'Spread the cost over the years in which the machine earns it.',
  }),
  step('decision', 'order', 'Sign the order and service contract', 'distributor', 'sales', {
    channel: 'document',
    momentOfTruth: true,
    impact: 'One date for everything builds trust; three dates from three firms cost it.',
    outcome: 'won',
    emotion: 1,
    customerGoal: 'One signature, one date, one person to call.',
    evidence: 'partly',
  }),
];

const retention = [
  step('retention', 'build', 'Follow the build and the delivery date', 'vendor', 'logistics', {
    channel: 'portal',
    emotion: -1,
    customerGoal: 'Know when to clear the hall and book the electrician.',
    evidence: 'partly',
  }),
  step('retention', 'delivery', 'Take delivery of the machine', 'distributor', 'logistics', {
    channel: 'delivery',
    initiator: 'us',
    emotion: 0,
    customerGoal: 'Get eight tonnes through the gate in one morning.',
  }),
  step('retention', 'installation', 'Have it installed and levelled', 'service', 'professional-services', {
    channel: 'on-site',
    initiator: 'us',
    momentOfTruth: true,
    impact: 'Cutting on the promised day starts the trust; a day lost is a day not earned.',
    emotion: 1,
    customerGoal: 'Cut the first real order on the promised day.',
    evidence: 'measured',
  }),
  step('retention', 'training', 'Train two operators', 'service', 'professional-services', {
    channel: 'on-site',
    initiator: 'us',
    emotion: 1,
    emotionBy: { 'production-lead': 2 },
    customerGoal: 'Two people who can run it alone on the late shift.',
  }),
  step('retention', 'fault', 'Report a fault and wait for help', 'service', 'support', {
    channel: 'phone',
    discovery: true,
    momentOfTruth: true,
    impact: 'Each day down costs more than a year of service; how we answer is what they retell.',
    emotion: -2,
    customerGoal: 'Get the machine cutting again, today.',
    evidence: 'measured',
  }),
  step('retention', 'spare-part', 'Order a spare part', 'distributor', 'logistics', {
    channel: 'portal',
    decision: true,
    entry: 'returning',
    emotion: -1,
    customerGoal: 'Find the right part without a drawing number, and have it tomorrow.',
    evidence: 'measured',
  }),
  step('retention', 'maintenance', 'Have the yearly maintenance done', 'service', 'support', {
    channel: 'on-site',
    initiator: 'us',
    emotion: 1,
    customerGoal: 'No surprises for another year.',
  }),
  step('retention', 'renewal', 'Renew the service contract', 'service', 'accounting', {
    channel: 'email',
    initiator: 'us',
    decision: true,
    emotion: 0,
    customerGoal: 'See what the contract was worth last year before paying for the next.',
  }),
];

const advocacy = [
  step('advocacy', 'survey', 'Answer the yearly survey', 'vendor', 'marketing', {
    channel: 'survey',
    initiator: 'us',
    discovery: true,
    emotion: 1,
    customerGoal: 'Say once what bothers us, and see that it changes.',
    evidence: 'measured',
  }),
  step('advocacy', 'reference', 'Show the machine to a neighbour', 'vendor', 'marketing', {
    channel: 'on-site',
    emotion: 2,
    customerGoal: 'Be proud of the choice in front of others.',
  }),
  step('advocacy', 'second-machine', 'Plan a second machine', 'distributor', 'sales', {
    channel: 'in-person',
    outcome: 'returned',
    emotion: 2,
    customerGoal: 'Grow with people who already know our shop.',
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
  ['configurator', 'complicates', 'form too long', 4, 4, 'Asks for a drawing before it shows a price.'],
  ['callback', 'delays', 'waiting', 2, 2, 'Nobody says when the call will come.'],
  ['trial', 'delays', 'waiting', 3, 4, 'Waiting for a trial slot takes two weeks.'],
  ['quote', 'delays', 'waiting', 4, 4, 'Nine days on average, for standard models too.'],
  [
    'compare-quotes',
    'confuses',
    'unclear offer',
    2,
    3,
    'Service is priced per hour here and per year elsewhere.',
  ],
  ['build', 'delays', 'waiting', 3, 3, 'The delivery week moves without a word.'],
  ['installation', 'confuses', 'unclear offer', 2, 2, 'Who brings the electrician is nowhere written down.'],
  ['fault', 'delays', 'waiting', 5, 3, 'The fault line closes at 17:00, the late shift starts at 14:00.'],
  ['spare-part', 'complicates', 'clutter', 3, 4, 'Parts are listed by internal number only.'],
].map(([touchpoint, kind, subkind, severity, frequency, note], index) => ({
  id: `friction-${index + 1}`,
  touchpoint,
  kind,
  subkind,
  severity,
  frequency,
  note,
}));
