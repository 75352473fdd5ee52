import * as v from 'valibot';
import type { JourneyContent } from '../document/content';
import { Card } from '../model/card';
import { FreeShape } from '../model/free';
import { Friction } from '../model/friction';
import { Lane } from '../model/lane';
import { Metric } from '../model/metric';
import { orderBetween } from '../model/order';
import { Path } from '../model/path';
import { Stage } from '../model/stage';
import { Touchpoint } from '../model/touchpoint';
import type { OrderKey } from '../model/values';
import type { SampleSetting } from './Sample';

/** A field left out takes its plain value: no text, nothing chosen. */
export type Draft = Readonly<Record<string, unknown>> & { readonly id: string };

/** A sample as it is written down: lists in reading order, without order keys. */
export interface SampleDraft {
  readonly meta: JourneyContent['meta'];
  readonly stages: readonly Draft[];
  readonly lanes: readonly Draft[];
  readonly touchpoints: readonly (Draft & { stage: string; lane: string })[];
  readonly frictions: readonly Draft[];
  readonly paths: readonly Draft[];
  readonly cards: readonly (Draft & { stage: string; lane: string })[];
  readonly metrics: readonly Draft[];
  /** From back to front. */
  readonly free?: readonly Draft[];
}

const PLAIN = {
  stage: { name: '', customerGoal: '', mapsTo: null, hidden: false },
  lane: { title: '', height: null, collapsed: false },
  touchpoint: {
    title: '',
    description: '',
    customerGoal: '',
    channel: null,
    owner: null,
    department: null,
    initiator: 'customer',
    emotion: null,
    emotionBy: {},
    momentOfTruth: false,
    impact: '',
    decision: false,
    discovery: false,
    entry: null,
    outcome: null,
    evidence: 'assumption',
    tags: [],
  },
  friction: { kind: null, subkind: null, severity: null, frequency: null, note: '' },
  path: {
    label: '',
    reason: null,
    trigger: '',
    delayDays: null,
    persona: null,
    segment: null,
    intent: '',
    likelihood: null,
    context: '',
  },
  card: {
    touchpoints: [],
    severity: null,
    answers: [],
    owner: null,
    person: null,
    due: null,
    status: null,
    actionKind: null,
  },
  metric: { unit: '', direction: 'up', baseline: null, target: null, readings: {} },
  free: {
    size: null,
    text: '',
    words: null,
    colour: null,
    fill: 'none',
    dash: 'solid',
    scale: 'medium',
    align: 'start',
    stroke: null,
    from: null,
    to: null,
    bend: 0,
    heads: 'to',
    image: null,
    author: null,
    locked: false,
  },
};

/** Gives every entity its plain values and its place in the order, and checks it against the model. */
export function buildSample(draft: SampleDraft): JourneyContent {
  const nextKey = orderKeys();
  const placed = ({ stage, lane, ...rest }: Draft & { stage: string; lane: string }) => ({
    ...rest,
    place: { stage, lane, order: nextKey() },
  });
  return {
    meta: draft.meta,
    stages: draft.stages.map((d) => v.parse(Stage, { ...PLAIN.stage, order: nextKey(), ...d })),
    lanes: draft.lanes.map((d) => v.parse(Lane, { ...PLAIN.lane, order: nextKey(), ...d })),
    touchpoints: draft.touchpoints.map((d) => v.parse(Touchpoint, { ...PLAIN.touchpoint, ...placed(d) })),
    paths: draft.paths.map((d) => v.parse(Path, { ...PLAIN.path, ...d })),
    cards: draft.cards.map((d) => v.parse(Card, { ...PLAIN.card, ...placed(d) })),
    frictions: draft.frictions.map((d) => v.parse(Friction, { ...PLAIN.friction, order: nextKey(), ...d })),
    metrics: draft.metrics.map((d) => v.parse(Metric, { ...PLAIN.metric, order: nextKey(), ...d })),
    free: (draft.free ?? []).map((d) => v.parse(FreeShape, { ...PLAIN.free, order: nextKey(), ...d })),
  };
}

/** The owner for a key, or an error that names the key. */
export function ownerOf(setting: SampleSetting, key: string) {
  const owner = setting.organisations[key];
  if (!owner) throw new Error(`The sample needs an organisation for "${key}"`);
  return owner;
}

/** `today` moved by a number of days, `YYYY-MM-DD`. */
export function dayFrom(today: string, days: number): string {
  return new Date(Date.parse(`${today}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

function orderKeys(): () => OrderKey {
  let last: OrderKey | null = null;
  // Without jitter, so that a sample is the same each time it is built.
  return () => {
    last = orderBetween(last, null, () => 0.5);
    return last;
  };
}
