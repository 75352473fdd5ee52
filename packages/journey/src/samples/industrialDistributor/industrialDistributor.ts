import type { JourneyContent } from '../../document/content';
import { buildSample, type Draft, ownerOf } from '../builder';
import type { Sample, SampleSetting } from '../Sample';
import { cards } from './cards';
import { metrics } from './metrics';
import { paths } from './paths';
import { frictions, touchpoints } from './touchpoints';

const TITLE = 'Industrial machine through a distributor';

const stages: readonly Draft[] = [
  ['awareness', 'Awareness', 'Find a machine for 40 mm plate'],
  ['consideration', 'Consideration', 'Be sure that it cuts our parts, at a price we can carry'],
  ['decision', 'Decision', 'Order without risk'],
  ['retention', 'Retention', 'Keep the machine earning, every shift'],
  ['advocacy', 'Advocacy', 'Grow with partners we trust'],
].map(([id, name, customerGoal]) => ({ id: id as string, name, customerGoal, mapsTo: id }));

const lanes: readonly Draft[] = [
  { id: 'steps', kind: 'steps', title: 'Customer steps' },
  { id: 'thoughts', kind: 'thoughts', title: 'Thoughts' },
  { id: 'emotion', kind: 'emotion', title: 'Emotion' },
  { id: 'pains', kind: 'pains', title: 'Pain points' },
  { id: 'opportunities', kind: 'opportunities', title: 'Opportunities, actions' },
  { id: 'backstage', kind: 'backstage', title: 'Backstage' },
];

function meta(today: string): JourneyContent['meta'] {
  return {
    title: TITLE,
    scenario:
      'A metal workshop with thirty people needs a laser cutter for thick plate and buys from a distributor it can drive to.',
    goals:
      'See who answers for each step, and where vendor, distributor and service partner lose the customer.',
    kind: 'customer-journey',
    state: 'current',
    coreProcess: null,
    reviewPeriodDays: 90,
    lastReviewed: today,
    parent: null,
    // Valibot brands these ids when the document is read; here they are the sample's own.
    personas: {
      'plant-owner': 'Plant owner',
      'production-lead': 'Production lead',
    } as JourneyContent['meta']['personas'],
  };
}

function content(setting: SampleSetting): JourneyContent {
  const owned = <D extends Draft>(draft: D): D =>
    typeof draft.owner === 'string' ? { ...draft, owner: ownerOf(setting, draft.owner) } : draft;
  return buildSample({
    meta: meta(setting.today),
    stages,
    lanes,
    touchpoints: touchpoints.map(owned),
    frictions,
    paths,
    cards: cards(setting.today).map(owned),
    metrics: metrics(setting.today),
  });
}

export const industrialDistributor: Sample = {
  id: 'industrial-distributor',
  title: TITLE,
  summary:
    'A laser cutter from the trade show to the second machine: vendor, distributor and service partner.',
  organisations: [
    { key: 'vendor', name: 'Halvard Machines', kind: 'vendor' },
    { key: 'distributor', name: 'Nordwerk Distribution', kind: 'partner' },
    { key: 'service', name: 'Tessin Service', kind: 'partner' },
  ],
  content,
};
