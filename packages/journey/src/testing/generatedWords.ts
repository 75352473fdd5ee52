import type { StandardStage } from '../model/values';

export const STAGE_PARTS: readonly (readonly [
  name: string,
  mapsTo: StandardStage,
  titles: readonly string[],
])[] = [
  [
    'Awareness',
    'awareness',
    [
      'Sees the machine at a trade show',
      'Reads a case study',
      'Hears about it from a colleague',
      'Searches for a supplier',
      'Watches a product film',
      'Gets a newsletter',
    ],
  ],
  [
    'Consideration',
    'consideration',
    [
      'Compares models on the website',
      'Puts a machine together in the configurator',
      'Asks for a quote',
      'Visits the showroom',
      'Speaks to a reference customer',
      'Joins a webinar',
    ],
  ],
  [
    'Decision',
    'decision',
    [
      'Negotiates the price',
      'Has the contract checked',
      'Orders through the distributor',
      'Arranges the financing',
      'Agrees a delivery date',
      'Signs the order',
    ],
  ],
  [
    'Retention',
    'retention',
    [
      'Has the machine installed',
      'Trains the operators',
      'Reports a fault',
      'Orders a spare part',
      'Books the yearly service',
      'Renews the service contract',
    ],
  ],
  [
    'Advocacy',
    'advocacy',
    [
      'Answers a survey',
      'Recommends the partner',
      'Speaks at a user day',
      'Gives a reference call',
      'Orders a second machine',
      'Trades the old machine in',
    ],
  ],
];

export const PARTNERS = [
  'Northgate Machines',
  'Harbour Supplies',
  'Fenwick Service',
  'Lowland Tools',
] as const;

export const THOUGHTS = [
  'Will it fit the line we have?',
  'Who do I ring when it stands still?',
  'The price was clear from the start.',
  'I had to say everything twice.',
] as const;

export const PAINS = [
  'The quote takes two weeks',
  'Three forms ask for the same data',
  'Nobody knows the delivery date',
  'The manual is for another model',
] as const;
