import type { DocumentKind } from '../document/schema';
import type { CardKind } from '../model/card';
import type { FreeKind } from '../model/free';
import type { LaneKind } from '../model/lane';
import type { CORE_PROCESSES, MAP_KINDS, MAP_STATES } from '../model/meta';
import type { PathKind } from '../model/path';
import type { StandardStage } from '../model/values';

// What the product calls the kinds of things, in English.

export const KIND_WORDS: Readonly<Record<DocumentKind, string>> = {
  meta: 'Map',
  stage: 'Stage',
  lane: 'Lane',
  touchpoint: 'Touchpoint',
  path: 'Path',
  card: 'Card',
  friction: 'Friction',
  metric: 'Metric',
  free: 'Note or drawing',
};

export const CARD_KIND_WORDS: Readonly<Record<CardKind, string>> = {
  thought: 'Thought',
  quote: 'Quote',
  pain: 'Pain point',
  opportunity: 'Opportunity',
  action: 'Action',
  backstage: 'Backstage step',
  note: 'Note',
};

export const PATH_KIND_WORDS: Readonly<Record<PathKind, string>> = {
  'best-bet': 'Next step',
  exit: 'Exit',
  're-entry': 'Re-entry',
  loop: 'Loop',
};

export const LANE_KIND_WORDS: Readonly<Record<LaneKind, string>> = {
  steps: 'Customer steps',
  partner: 'Partner steps',
  thoughts: 'Thoughts',
  emotion: 'Emotion',
  channels: 'Channels',
  pains: 'Pain points',
  opportunities: 'Opportunities and actions',
  backstage: 'Backstage',
  metrics: 'Metrics',
  notes: 'Notes',
};

export const FREE_KIND_WORDS: Readonly<Record<FreeKind, string>> = {
  note: 'Note',
  text: 'Text',
  drawing: 'Drawing',
  arrow: 'Arrow',
  frame: 'Frame',
  image: 'Image',
};

export const STANDARD_STAGE_WORDS: Readonly<Record<StandardStage, string>> = {
  awareness: 'Awareness',
  consideration: 'Consideration',
  decision: 'Decision',
  retention: 'Retention',
  advocacy: 'Advocacy',
};

export const MAP_KIND_WORDS: Readonly<Record<(typeof MAP_KINDS)[number], string>> = {
  'customer-journey': 'Lifecycle',
  'micro-journey': 'Micro-journey',
  'buyers-journey': 'Buyer’s journey',
  'sales-process': 'Sales process',
};

export const MAP_STATE_WORDS: Readonly<Record<(typeof MAP_STATES)[number], string>> = {
  current: 'Current state',
  ideal: 'Ideal state',
};

export const CORE_PROCESS_WORDS: Readonly<Record<(typeof CORE_PROCESSES)[number], string>> = {
  marketing: 'Marketing',
  sales: 'Sales',
  'delivery-and-use': 'Delivery and use',
  'customer-service': 'Customer service',
  'customer-follow-up': 'Customer follow-up',
};
