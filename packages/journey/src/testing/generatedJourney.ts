import { emptyMeta, type JourneyContent } from '../document/content';
import type { Card } from '../model/card';
import type { CardId, LaneId, OrganisationId, PathId, StageId, TouchpointId } from '../model/ids';
import type { Lane, LaneKind } from '../model/lane';
import { ordersBetween } from '../model/order';
import { EXIT_REASONS, type Path, type Route } from '../model/path';
import type { Stage } from '../model/stage';
import type { Touchpoint } from '../model/touchpoint';
import { CHANNELS, DEPARTMENTS, type OrganisationReference } from '../model/values';
import { generatedFree } from './generatedFree';
import { PAINS, PARTNERS, STAGE_PARTS, THOUGHTS } from './generatedWords';
import { pick, seededRandom } from './seededRandom';

export interface GeneratedJourneyOptions {
  readonly touchpoints: number;
  readonly paths: number;
  /** A stage for every 40 touchpoints, and at least five, unless told otherwise. */
  readonly stages?: number;
  /** Free shapes beside the board; none unless told otherwise. */
  readonly free?: number;
  readonly seed: number;
}

type Random = () => number;

const LANES: readonly (readonly [LaneKind, string])[] = [
  ['steps', 'Customer steps'],
  ['partner', 'Distributor'],
  ['partner', 'Service partner'],
  ['thoughts', 'Thoughts'],
  ['emotion', 'Emotion'],
  ['pains', 'Pain points'],
  ['opportunities', 'Opportunities and actions'],
];

/** A map of a given size that looks like one: the same for the same options, ids and order keys included. */
export function generatedJourney(options: GeneratedJourneyOptions): JourneyContent {
  const random = seededRandom(options.seed);
  const stages = generatedStages(options.stages ?? Math.max(5, Math.ceil(options.touchpoints / 40)), random);
  const lanes = generatedLanes(random);
  const touchpoints = generatedTouchpoints(options.touchpoints, stages, lanes, random);
  return {
    meta: { ...emptyMeta(`Generated journey ${options.seed}`), scenario: 'A plant needs a new machine.' },
    stages,
    lanes,
    touchpoints,
    paths: generatedPaths(options.paths, touchpoints, random),
    cards: generatedCards(touchpoints, stages, lanes, random),
    frictions: [],
    metrics: [],
    free: generatedFree(options.free ?? 0, touchpoints, seededRandom(options.seed + 1)),
  };
}

function generatedStages(count: number, random: Random): Stage[] {
  return ordersBetween(null, null, count, random).map((order, index) => {
    const at = Math.floor((index * STAGE_PARTS.length) / count);
    const [name, mapsTo] = STAGE_PARTS[at] ?? ['Stage', null];
    const round = index - Math.ceil((at * count) / STAGE_PARTS.length);
    return {
      id: `stage-${index}` as StageId,
      name: round === 0 ? name : `${name} ${round + 1}`,
      customerGoal: 'Get on with the work',
      order,
      mapsTo,
      hidden: false,
    };
  });
}

function generatedLanes(random: Random): Lane[] {
  return ordersBetween(null, null, LANES.length, random).map((order, index) => {
    const [kind, title] = LANES[index] ?? ['notes', 'Notes'];
    return { id: `lane-${index}` as LaneId, kind, title, order, height: null, collapsed: false };
  });
}

function generatedTouchpoints(
  count: number,
  stages: readonly Stage[],
  lanes: readonly Lane[],
  random: Random,
): Touchpoint[] {
  const flows = lanes.filter(({ kind }) => kind === 'steps' || kind === 'partner');
  const orders = ordersBetween(null, null, count, random);
  return orders.map((order, index) => {
    const stage = stages[Math.floor((index * stages.length) / count)] ?? pick(random, stages);
    const lane = pick(random, flows);
    const titles = STAGE_PARTS.find(([, mapsTo]) => mapsTo === stage.mapsTo)?.[2] ?? ['Waits'];
    return {
      id: `touchpoint-${index}` as TouchpointId,
      title: `${pick(random, titles)} (${index + 1})`,
      description: '',
      customerGoal: random() < 0.3 ? 'Know what happens next' : '',
      place: { stage: stage.id, lane: lane.id, order },
      channel: pick(random, CHANNELS),
      owner: random() < 0.05 ? null : ownerOf(lane, random),
      department: pick(random, DEPARTMENTS),
      initiator: random() < 0.6 ? 'customer' : 'us',
      emotion: random() < 0.8 ? Math.floor(random() * 5) - 2 : null,
      emotionBy: {},
      momentOfTruth: random() < 0.04,
      impact: '',
      decision: random() < 0.15,
      discovery: random() < 0.1,
      entry: index === 0 ? 'new' : null,
      outcome: random() < 0.03 ? 'won' : null,
      evidence: 'assumption',
      tags: random() < 0.2 ? ['digital'] : [],
    };
  });
}

function ownerOf(lane: Lane, random: Random): OrganisationReference {
  const name = lane.kind === 'steps' ? 'Vendor' : pick(random, PARTNERS);
  return { id: name.toLowerCase().replaceAll(' ', '-') as OrganisationId, name };
}

function generatedPaths(count: number, touchpoints: readonly Touchpoint[], random: Random): Path[] {
  const paths: Path[] = [];
  const drawn = new Set<string>();
  for (let attempt = 0; paths.length < count && attempt < count * 20 && touchpoints.length > 1; attempt++) {
    const route = generatedRoute(attempt, touchpoints, random);
    const key = JSON.stringify(route);
    if (drawn.has(key)) continue;
    drawn.add(key);
    paths.push({
      id: `path-${paths.length}` as PathId,
      route,
      label: '',
      reason: route.kind === 'exit' ? pick(random, EXIT_REASONS) : null,
      trigger: route.kind === 're-entry' ? 'A reminder' : '',
      delayDays: route.kind === 're-entry' ? 30 : null,
      persona: null,
      segment: null,
      intent: '',
      likelihood: null,
      context: random() < 0.5 ? 'Name, order and what was agreed' : '',
    });
  }
  return paths;
}

/** First the chain from start to end, then what branches off it. */
function generatedRoute(attempt: number, touchpoints: readonly Touchpoint[], random: Random): Route {
  const last = touchpoints.length - 1;
  const at = attempt < last ? attempt : Math.floor(random() * last);
  const near = (steps: number) => {
    const index = Math.max(0, Math.min(last, at + steps));
    return touchpoints[index === at ? at + 1 : index]?.id as TouchpointId;
  };
  const from = touchpoints[at]?.id as TouchpointId;
  const dice = attempt < last ? 0 : random();
  if (dice < 0.6)
    return { kind: 'best-bet', from, to: near(attempt < last ? 1 : 1 + Math.floor(random() * 12)) };
  if (dice < 0.8) return { kind: 'exit', from, to: null };
  const back = near(-1 - Math.floor(random() * 12));
  return dice < 0.9 ? { kind: 'loop', from, to: back } : { kind: 're-entry', from, to: back, exit: null };
}

function generatedCards(
  touchpoints: readonly Touchpoint[],
  stages: readonly Stage[],
  lanes: readonly Lane[],
  random: Random,
): Card[] {
  const count = Math.min(200, Math.floor(touchpoints.length / 10));
  return ordersBetween(null, null, count, random).map((order, index) => {
    const kind = index % 2 === 0 ? 'thought' : 'pain';
    const lane = lanes.find((each) => each.kind === (kind === 'thought' ? 'thoughts' : 'pains'));
    return {
      id: `card-${index}` as CardId,
      kind,
      text: pick(random, kind === 'thought' ? THOUGHTS : PAINS),
      place: { stage: pick(random, stages).id, lane: lane?.id as LaneId, order },
      touchpoints: [pick(random, touchpoints).id],
      severity: kind === 'pain' ? 1 + Math.floor(random() * 5) : null,
      answers: [],
      owner: null,
      person: null,
      due: null,
      status: null,
      actionKind: null,
    };
  });
}
