import type { Draft } from '../builder';
import { exit, loop, next, reEntry } from '../drafts';

const OWNER = { persona: 'plant-owner' };
const LEAD = { persona: 'production-lead' };

const towardsAnOrder = [
  next('trade-show', 'configurator', { ...LEAD, intent: 'Which model fits our plates' }),
  next('trade-show', 'callback', {
    ...OWNER,
    intent: 'Who sells it here',
    context: 'Notes from the stand and the part they want to cut',
  }),
  next('search', 'configurator', { ...LEAD, intent: 'Which model fits our plates' }),
  next('search', 'callback', {
    ...OWNER,
    intent: 'Talk to a person',
    context: 'The page they came from and the plate they asked about',
  }),
  next('neighbour', 'callback', { ...OWNER, intent: 'Talk to a person' }),
  next('neighbour', 'showroom', { ...LEAD, intent: 'See it running' }),
  next('demo-stream', 'callback', { intent: 'Ask what the demo left open' }),
  next('configurator', 'callback', {
    ...OWNER,
    intent: 'What it costs',
    context: 'The configuration they chose',
  }),
  next('configurator', 'showroom', {
    ...LEAD,
    intent: 'See it running',
    context: 'The configuration they chose',
  }),
  next('callback', 'payback', { ...OWNER, intent: 'Does it pay' }),
  next('callback', 'showroom', { ...LEAD, intent: 'See it running' }),
  next('payback', 'quote', { intent: 'A firm price' }),
  next('showroom', 'trial', { intent: 'Prove it on our part' }),
  next('trial', 'quote', { ...OWNER, intent: 'A firm price' }),
  next('trial', 'site-check', {
    ...LEAD,
    intent: 'Can our hall take it',
    context: 'The model, its weight and the trial report',
  }),
  next('quote', 'site-check', {
    ...LEAD,
    intent: 'Can our hall take it',
    context: 'The quote with the options they chose',
  }),
  next('quote', 'compare-quotes', { ...OWNER, intent: 'Is it the right offer' }),
  next('site-check', 'finance', {
    intent: 'How to pay',
    context: 'The load report and what it adds to the price',
  }),
  next('compare-quotes', 'finance', { ...OWNER, intent: 'How to pay' }),
  next('compare-quotes', 'order', { ...LEAD, intent: 'Get it done' }),
  next('finance', 'order', { intent: 'Get it done' }),
];

const afterTheOrder = [
  next('order', 'build', { context: 'Order, site report and the one date agreed' }),
  next('build', 'delivery', { context: 'Ready date, weight and crane order' }),
  next('delivery', 'installation', { context: 'Delivery note and the site report' }),
  next('installation', 'training'),
  next('training', 'fault', { ...LEAD, intent: 'Get it cutting again' }),
  next('training', 'maintenance', { ...OWNER, intent: 'Keep it cutting' }),
  next('fault', 'spare-part', { context: 'Machine number and what the technician found' }),
  next('fault', 'maintenance'),
  next('spare-part', 'maintenance', {
    ...LEAD,
    intent: 'Have it fitted',
    context: 'Which part was sent, and why',
  }),
  next('spare-part', 'renewal', {
    ...OWNER,
    intent: 'Is the contract worth it',
    context: 'Parts bought outside the contract',
  }),
  next('maintenance', 'renewal', { ...OWNER, intent: 'Another year' }),
  next('maintenance', 'survey', { ...LEAD, intent: 'Say how it went', context: 'The maintenance report' }),
  next('renewal', 'survey', { intent: 'Say how the year went', context: 'The year in figures' }),
  next('renewal', 'second-machine', { intent: 'Grow', context: 'Hours run and what limits the shop now' }),
  next('survey', 'reference'),
  next('reference', 'second-machine', { context: 'Who visited, and what they asked' }),
];

const awayAndBack = [
  exit('search', 'interest'),
  exit('configurator', 'complexity', { likelihood: 0.38 }),
  reEntry('configurator', 'demo-stream', 14, 'An invitation to the next online demo'),
  exit('quote', 'price', { likelihood: 0.31 }),
  reEntry('quote', 'callback', 90, 'A new budget year', { label: 'after 90 days' }),
  exit('compare-quotes', 'competitor'),
  exit('renewal', 'competitor', { label: 'Other service firm' }),
  reEntry('renewal', 'fault', 180, 'The other firm cannot get the part', { label: 'after 6 months' }),
  loop('reference', 'neighbour', { label: 'referral', context: 'The visitor and what they want to cut' }),
  loop('second-machine', 'trial', { label: 'next machine', intent: 'Prove it on the new part' }),
];

export const paths: readonly Draft[] = [...towardsAnOrder, ...afterTheOrder, ...awayAndBack];
