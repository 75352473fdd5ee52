import { dayFrom } from '../builder';
import { card, type PlacedDraft } from '../drafts';

const thoughts = [
  card('thought', 'thoughts', 'awareness', 'thought-spreadsheet', 'Anything but the spreadsheet.', [
    'search',
  ]),
  card('quote', 'thoughts', 'awareness', 'thought-sunday', 'It even plans our Sundays.', ['peer']),
  card('quote', 'thoughts', 'consideration', 'thought-columns', 'I gave up at column forty.', [
    'import-rota',
  ]),
  card('thought', 'thoughts', 'consideration', 'thought-known', 'They already know our network.', ['demo']),
  card('thought', 'thoughts', 'decision', 'thought-who', 'Who do I call, and who do I pay?', ['licences']),
  card('quote', 'thoughts', 'decision', 'thought-cheaper', 'Online it is cheaper. Why?', ['price-check']),
  card('quote', 'thoughts', 'retention', 'thought-monday', 'On Monday everybody knew.', ['first-rota']),
  card('quote', 'thoughts', 'retention', 'thought-twice', 'I told them all of it twice.', ['escalation']),
  card('thought', 'thoughts', 'advocacy', 'thought-ask-us', 'Other homes ask us now.', ['user-group']),
];

const pain = (stage: string, id: string, text: string, about: string[], severity: number) =>
  card('pain', 'pains', stage, id, text, about, { severity });

const pains = [
  pain('consideration', 'pain-import', 'Forty columns matched by hand', ['import-rota'], 4),
  pain('decision', 'pain-two-prices', 'Two prices for one product', ['quote', 'price-check'], 4),
  pain('decision', 'pain-sixty-mails', 'Sixty e-mails from a stranger', ['licences'], 3),
  pain('retention', 'pain-asked-twice', 'Asked twice, still no answer', ['support', 'escalation'], 5),
];

const opportunity = (stage: string, id: string, text: string, about: string[]) =>
  card('opportunity', 'opportunities', stage, id, text, about);

const opportunities = [
  opportunity('awareness', 'opportunity-own-rota', 'Guests bring a rota of their own', ['webinar']),
  opportunity('consideration', 'opportunity-joint-trial', 'The reseller sees where a trial is stuck', [
    'free-trial',
    'import-rota',
  ]),
  opportunity('retention', 'opportunity-usage', 'Show accounts that nobody uses', ['review', 'renewal']),
  opportunity('advocacy', 'opportunity-visit', 'A morning in a home that runs on it', ['user-group']),
];

/** Who does what until when: id, stage, text, answers, about, owner, person, days from today, status, kind. */
const actions: readonly [
  string,
  string,
  string,
  string[],
  string[],
  string,
  string,
  number,
  string,
  string,
][] = [
  [
    'action-import',
    'consideration',
    'Read their spreadsheet as it is',
    ['pain-import'],
    ['import-rota'],
    'vendor',
    'Product lead',
    60,
    'doing',
    'tool',
  ],
  [
    'action-one-price',
    'decision',
    'One price list, with what setup adds',
    ['pain-two-prices'],
    ['price-check', 'quote'],
    'vendor',
    'Channel manager',
    45,
    'open',
    'process',
  ],
  [
    'action-one-mail',
    'decision',
    'One welcome mail, in the reseller’s name',
    ['pain-sixty-mails'],
    ['licences'],
    'marketplace',
    'Onboarding desk',
    30,
    'doing',
    'tool',
  ],
  [
    'action-shared-ticket',
    'retention',
    'One ticket that both firms can see',
    ['pain-asked-twice'],
    ['support', 'escalation'],
    'reseller',
    'Head of support',
    75,
    'open',
    'tool',
  ],
  [
    'action-unused',
    'retention',
    'A list of unused accounts in the portal',
    ['opportunity-usage'],
    ['renewal'],
    'reseller',
    'Portal team',
    110,
    'open',
    'tool',
  ],
];

const backstage: readonly [string, string, string, string[], string][] = [
  ['backstage-guests', 'awareness', 'Guest list goes to both CRMs', ['webinar'], 'reseller'],
  ['backstage-signals', 'consideration', 'Trial signals reach the reseller', ['free-trial'], 'vendor'],
  ['backstage-rehearsal', 'consideration', 'Demo is prepared with their rota', ['demo'], 'reseller'],
  ['backstage-registration', 'decision', 'Deal is registered with the vendor', ['quote'], 'reseller'],
  ['backstage-provisioning', 'decision', 'Licences are made by the hour', ['licences'], 'marketplace'],
  ['backstage-second-line', 'retention', 'Second line of help, by product', ['escalation'], 'vendor'],
  ['backstage-usage', 'retention', 'Usage figures for the review', ['review'], 'vendor'],
  ['backstage-feedback', 'advocacy', 'Answers are shared with the reseller', ['survey'], 'vendor'],
];

/** The cards; owners are keys of the sample's organisations until they are built. */
export function cards(today: string): readonly PlacedDraft[] {
  return [
    ...thoughts,
    ...pains,
    ...opportunities,
    ...actions.map(([id, stage, text, answers, about, owner, name, days, status, actionKind]) =>
      card('action', 'opportunities', stage, id, text, about, {
        answers,
        owner,
        person: { id: null, name },
        due: dayFrom(today, days),
        status,
        actionKind,
      }),
    ),
    ...backstage.map(([id, stage, text, about, owner]) =>
      card('backstage', 'backstage', stage, id, text, about, { owner }),
    ),
  ];
}
