import { dayFrom } from '../builder';
import { card, type PlacedDraft } from '../drafts';

const thoughts = [
  card('thought', 'thoughts', 'awareness', 'thought-plate', 'Will it cut our 40 mm plate?', ['trade-show']),
  card('quote', 'thoughts', 'consideration', 'thought-drawings', 'It wants drawings we do not have.', [
    'configurator',
  ]),
  card('quote', 'thoughts', 'consideration', 'thought-our-part', 'They cut our part before our eyes.', [
    'trial',
  ]),
  card('thought', 'thoughts', 'decision', 'thought-standstill', 'Who comes if it stands still?', ['order']),
  card('quote', 'thoughts', 'retention', 'thought-electrician', 'Nobody told us to book an electrician.', [
    'installation',
  ]),
  card('thought', 'thoughts', 'retention', 'thought-down', 'Each day down costs us dearly.', ['fault']),
  card('thought', 'thoughts', 'advocacy', 'thought-show', 'We would show it to anyone.', ['reference']),
];

const pains = [
  card(
    'pain',
    'pains',
    'consideration',
    'pain-drawing',
    'Configurator asks for a drawing first',
    ['configurator'],
    { severity: 4 },
  ),
  card('pain', 'pains', 'consideration', 'pain-nine-days', 'The quote takes nine days', ['quote'], {
    severity: 4,
  }),
  card('pain', 'pains', 'retention', 'pain-when', 'Nobody says when they come', ['build', 'installation'], {
    severity: 3,
  }),
  card('pain', 'pains', 'retention', 'pain-fault-line', 'Fault line closes at 17:00', ['fault'], {
    severity: 5,
  }),
];

const opportunities = [
  card(
    'opportunity',
    'opportunities',
    'awareness',
    'opportunity-open-shop',
    'Cut visitors’ own parts at the stand',
    ['trade-show'],
  ),
  card(
    'opportunity',
    'opportunities',
    'decision',
    'opportunity-one-date',
    'One delivery date for all three of us',
    ['order', 'build'],
  ),
  card('opportunity', 'opportunities', 'advocacy', 'opportunity-open-day', 'Open day on the shop floor', [
    'reference',
  ]),
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
    'action-no-drawing',
    'consideration',
    'Let visitors start without a drawing',
    ['pain-drawing'],
    ['configurator'],
    'vendor',
    'Web team lead',
    40,
    'doing',
    'tool',
  ],
  [
    'action-same-day',
    'consideration',
    'Same-day quote for standard models',
    ['pain-nine-days'],
    ['quote'],
    'distributor',
    'Head of inside sales',
    56,
    'open',
    'process',
  ],
  [
    'action-one-plan',
    'decision',
    'One shared delivery plan with dates',
    ['pain-when', 'opportunity-one-date'],
    ['order', 'build'],
    'distributor',
    'Project manager',
    75,
    'open',
    'process',
  ],
  [
    'action-late-line',
    'retention',
    'Evening fault line until 22:00',
    ['pain-fault-line'],
    ['fault'],
    'service',
    'Service dispatcher',
    90,
    'open',
    'process',
  ],
  [
    'action-part-photos',
    'retention',
    'Find parts by photo, not by number',
    [],
    ['spare-part'],
    'distributor',
    'Parts desk',
    120,
    'open',
    'tool',
  ],
];

const backstage: readonly [string, string, string, string[], string][] = [
  ['backstage-leads', 'awareness', 'Leads go to the distributor’s CRM', ['trade-show', 'search'], 'vendor'],
  ['backstage-callbacks', 'consideration', 'Callback queue, within four hours', ['callback'], 'distributor'],
  ['backstage-margin', 'consideration', 'Quote desk checks the margin', ['quote'], 'distributor'],
  ['backstage-credit', 'decision', 'Credit check', ['finance'], 'distributor'],
  ['backstage-report', 'retention', 'Hall report reaches the build team', ['build'], 'service'],
  ['backstage-depots', 'retention', 'Parts held in two depots', ['spare-part'], 'distributor'],
  ['backstage-results', 'advocacy', 'Survey results to the product team', ['survey'], 'vendor'],
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
