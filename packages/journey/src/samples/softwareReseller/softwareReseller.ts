import type { JourneyContent } from '../../document/content';
import { buildSample, type Draft, ownerOf } from '../builder';
import type { Sample, SampleSetting } from '../Sample';
import { cards } from './cards';
import { metrics } from './metrics';
import { paths } from './paths';
import { frictions, touchpoints } from './touchpoints';

const TITLE = 'Software through a reseller';

const stages: readonly Draft[] = [
  ['awareness', 'Awareness', 'Get away from the spreadsheet'],
  ['consideration', 'Consideration', 'See that it fits our homes and our rules'],
  ['decision', 'Decision', 'Buy from people we know'],
  ['retention', 'Retention', 'Plan every shift with it, with help close by'],
  ['advocacy', 'Advocacy', 'Get more of it, tell others'],
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
      'Four care homes under one roof plan their shifts in spreadsheets. They look for software, and buy it from the IT firm that already looks after their computers.',
    goals:
      'See what vendor, reseller and marketplace each do for the customer, and where a question falls between them.',
    kind: 'customer-journey',
    state: 'current',
    coreProcess: null,
    reviewPeriodDays: 90,
    lastReviewed: today,
    parent: null,
    // Valibot brands these ids when the document is read; here they are the sample's own.
    personas: {
      'operations-manager': 'Operations manager',
      'it-coordinator': 'IT coordinator',
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

export const softwareReseller: Sample = {
  id: 'software-reseller',
  title: TITLE,
  summary: 'Rota software from the partner’s webinar to the renewal: vendor, reseller and marketplace.',
  organisations: [
    { key: 'vendor', name: 'Fieldnote Software', kind: 'vendor' },
    { key: 'reseller', name: 'Kestrel IT', kind: 'partner' },
    { key: 'marketplace', name: 'Onmark', kind: 'partner' },
  ],
  content,
};
