import type { Draft } from '../builder';
import { exit, loop, next, reEntry } from '../drafts';

const OPERATIONS = { persona: 'operations-manager' };
const IT = { persona: 'it-coordinator' };

const towardsAnOrder = [
  next('webinar', 'free-trial', {
    intent: 'Try it with our own people',
    context: 'What they asked in the webinar, and the size of the home',
  }),
  next('webinar', 'demo', { ...OPERATIONS, intent: 'See our hardest week in it' }),
  next('search', 'product-page', { intent: 'Does it know night shifts' }),
  next('search', 'webinar', {
    ...OPERATIONS,
    intent: 'Watch somebody use it',
    context: 'The page they came from',
  }),
  next('peer', 'demo', { ...OPERATIONS, intent: 'See our hardest week in it' }),
  next('peer', 'product-page', {
    ...IT,
    intent: 'What it runs on',
    context: 'Which home told them, and what it uses',
  }),
  next('newsletter', 'demo', { intent: 'See what is new since then' }),
  next('product-page', 'free-trial', { ...OPERATIONS, intent: 'Try it with our own people' }),
  next('product-page', 'data-protection', { ...IT, intent: 'May we use it at all' }),
  next('free-trial', 'import-rota', { intent: 'See our own shifts' }),
  next('free-trial', 'demo', {
    ...OPERATIONS,
    intent: 'Ask what the trial left open',
    context: 'What they tried, and where they stopped',
  }),
  next('import-rota', 'demo', {
    ...OPERATIONS,
    intent: 'Have it shown with our data',
    context: 'The rota they brought in, and what did not fit',
  }),
  next('import-rota', 'data-protection', { intent: 'May we use it at all' }),
  next('demo', 'data-protection', {
    ...IT,
    intent: 'May we use it at all',
    context: 'Who asks, and for which homes',
  }),
  next('demo', 'quote', { ...OPERATIONS, intent: 'A price for four homes' }),
  next('data-protection', 'quote', {
    intent: 'A price for four homes',
    context: 'The signed agreement and where the data will lie',
  }),
  next('quote', 'price-check', {
    intent: 'Is it a fair price',
    context: 'The quote, line by line',
  }),
  next('quote', 'order', { ...IT, intent: 'Get it done' }),
  next('price-check', 'order', {
    intent: 'Get it done',
    context: 'The price they saw, and what it leaves out',
  }),
  loop('price-check', 'quote', { label: 'ask again', intent: 'Explain the difference' }),
];

const afterTheOrder = [
  next('order', 'licences', { context: 'Order number, homes, and who gets an account' }),
  next('licences', 'kick-off', { context: 'Accounts made, and which are still unused' }),
  next('kick-off', 'training'),
  next('training', 'first-rota', { context: 'The rules agreed for each home, and who plans it' }),
  next('first-rota', 'support', {
    intent: 'Get a stuck rota out',
    context: 'The home, the rota and what was done last',
  }),
  next('first-rota', 'add-home', {
    ...IT,
    intent: 'Bring in the next home',
    context: 'Accounts in use, by home',
  }),
  next('support', 'escalation', { context: 'What was tried, with pictures, and who waits for it' }),
  next('support', 'review', { intent: 'See that it does not happen again' }),
  loop('escalation', 'support', { label: 'answer', context: 'The cause, and from when it is mended' }),
  next('add-home', 'renewal', {
    intent: 'One date for all homes',
    context: 'Licences added since the order',
  }),
  loop('add-home', 'training', { label: 'new home', intent: 'Teach the new planners' }),
  next('review', 'renewal', { ...OPERATIONS, intent: 'Another year' }),
  next('review', 'survey', { ...IT, intent: 'Say how the year went', context: 'The year in figures' }),
  next('renewal', 'survey', {
    intent: 'Say how the year went',
    context: 'What was renewed, what dropped',
  }),
  next('renewal', 'time-recording', { ...OPERATIONS, intent: 'Get more out of it' }),
  next('survey', 'user-group', { context: 'What they praised, and whether they would say so' }),
  next('user-group', 'time-recording', { intent: 'Do what the others do' }),
];

const awayAndBack = [
  exit('webinar', 'interest'),
  reEntry('webinar', 'newsletter', 30, 'A rota like theirs in the newsletter'),
  exit('import-rota', 'complexity', { likelihood: 0.34 }),
  reEntry('import-rota', 'demo', 21, 'The reseller offers to bring the rota in'),
  exit('quote', 'price', { likelihood: 0.27 }),
  reEntry('quote', 'demo', 120, 'A new budget year', { label: 'next budget' }),
  exit('price-check', 'competitor'),
  exit('renewal', 'competitor', { label: 'Other product' }),
  reEntry('renewal', 'add-home', 240, 'The other product cannot plan nights', { label: 'after 8 months' }),
  loop('user-group', 'peer', { label: 'referral', context: 'Which home, and what it wants to solve' }),
  loop('time-recording', 'demo', { label: 'next product', intent: 'See it with our shifts' }),
];

export const paths: readonly Draft[] = [...towardsAnOrder, ...afterTheOrder, ...awayAndBack];
