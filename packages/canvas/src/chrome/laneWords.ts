import type { LaneKind } from '@journey-canvas/journey';

const WORDS: Record<LaneKind, string> = {
  steps: 'Customer steps',
  partner: 'Partner steps',
  thoughts: 'Thoughts',
  emotion: 'Emotion',
  channels: 'Channels',
  pains: 'Pain points',
  opportunities: 'Opportunities, actions',
  backstage: 'Backstage',
  metrics: 'Metrics',
  notes: 'Notes',
};

/** What a lane of this kind is called while nobody gave it a title. */
export function laneWords(kind: LaneKind): string {
  return WORDS[kind];
}
