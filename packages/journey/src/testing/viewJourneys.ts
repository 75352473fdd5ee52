import * as fc from 'fast-check';
import { emptyMeta, type JourneyContent } from '../document/content';
import type { Card } from '../model/card';
import type { CardId, LaneId, OrganisationId, PathId, StageId, TouchpointId } from '../model/ids';
import { byOrder, type Journey } from '../model/journey';
import type { Lane, LaneKind } from '../model/lane';
import { EXIT_REASONS, type Path, type Route } from '../model/path';
import type { Stage } from '../model/stage';
import type { Touchpoint } from '../model/touchpoint';
import type { OrderKey, OrganisationReference, Place } from '../model/values';
import { industrialDistributor } from '../samples/industrialDistributor/industrialDistributor';

// Journeys for the tests of queries, layout and drawing; plain values, no document.

export const ORGANISATIONS = [
  { id: 'halvard', name: 'Halvard Machines', kind: 'vendor', slot: 1 },
  { id: 'nordwerk', name: 'Nordwerk Distribution', kind: 'partner', slot: 2 },
  { id: 'tessin', name: 'Tessin Service', kind: 'partner', slot: 3 },
] as const;

export function organisation(index: number): OrganisationReference {
  const { id, name } = ORGANISATIONS[index] ?? ORGANISATIONS[0];
  return { id: id as OrganisationId, name };
}

export function journeyOf(content: JourneyContent): Journey {
  return {
    ...content,
    stages: [...content.stages].sort(byOrder),
    lanes: [...content.lanes].sort(byOrder),
    touchpoints: byId(content.touchpoints),
    paths: byId(content.paths),
    cards: byId(content.cards),
    frictions: byId(content.frictions),
    metrics: byId(content.metrics),
    free: byId(content.free),
  };
}

function byId<T extends { readonly id: string }>(items: readonly T[]): ReadonlyMap<T['id'], T> {
  return new Map<T['id'], T>(items.map((item) => [item.id, item]));
}

/** The sample map as a journey. */
export function sampleJourney(): Journey {
  const organisations = { vendor: organisation(0), distributor: organisation(1), service: organisation(2) };
  return journeyOf(industrialDistributor.content({ organisations, today: '2026-03-10' }));
}

export function emptyContent(): JourneyContent {
  return {
    meta: emptyMeta('A journey'),
    stages: [],
    lanes: [],
    touchpoints: [],
    paths: [],
    cards: [],
    frictions: [],
    metrics: [],
    free: [],
  };
}

/** Keys in the order of the numbers. */
export function key(index: number): OrderKey {
  return `a${String(index).padStart(4, '0')}V` as OrderKey;
}

export function stage(id: string, index: number, fields: Partial<Stage> = {}): Stage {
  return {
    id: id as StageId,
    name: id,
    customerGoal: '',
    order: key(index),
    mapsTo: null,
    hidden: false,
    ...fields,
  };
}

export function lane(id: string, kind: LaneKind, index: number, fields: Partial<Lane> = {}): Lane {
  return { id: id as LaneId, kind, title: id, order: key(index), height: null, collapsed: false, ...fields };
}

export function place(stageId: string, laneId: string, index: number): Place {
  return { stage: stageId as StageId, lane: laneId as LaneId, order: key(index) };
}

export function touchpoint(id: string, where: Place, fields: Partial<Touchpoint> = {}): Touchpoint {
  return {
    id: id as TouchpointId,
    title: `Touchpoint ${id}`,
    description: '',
    customerGoal: '',
    place: where,
    channel: null,
    owner: null,
    department: null,
    initiator: null,
    emotion: null,
    emotionBy: {},
    momentOfTruth: false,
    impact: '',
    decision: false,
    discovery: false,
    entry: null,
    outcome: null,
    evidence: null,
    tags: [],
    ...fields,
  };
}

export function path(id: string, route: Route, fields: Partial<Path> = {}): Path {
  return {
    id: id as PathId,
    route,
    label: '',
    reason: null,
    trigger: '',
    delayDays: null,
    persona: null,
    segment: null,
    intent: '',
    likelihood: null,
    context: '',
    ...fields,
  };
}

export function bestBet(id: string, from: string, to: string, fields: Partial<Path> = {}): Path {
  return path(id, { kind: 'best-bet', from: from as TouchpointId, to: to as TouchpointId }, fields);
}

export function card(id: string, kind: Card['kind'], where: Place, fields: Partial<Card> = {}): Card {
  return {
    id: id as CardId,
    kind,
    text: `Card ${id}`,
    place: where,
    touchpoints: [],
    severity: null,
    answers: [],
    owner: null,
    person: null,
    due: null,
    status: null,
    actionKind: null,
    ...fields,
  };
}

const LANES: readonly (readonly [string, LaneKind])[] = [
  ['steps', 'steps'],
  ['thoughts', 'thoughts'],
  ['emotion', 'emotion'],
  ['partner', 'partner'],
  ['channels', 'channels'],
  ['pains', 'pains'],
];

/** Any journey: full and empty cells, two lanes of touchpoints, paths of all kinds anywhere, places that are gone. */
export function anyContent(most = { touchpoints: 24, paths: 40, cards: 8 }): fc.Arbitrary<JourneyContent> {
  const cell = fc.record({
    stage: fc.integer({ min: 0, max: 4 }),
    lane: fc.constantFrom('steps', 'steps', 'steps', 'partner', 'thoughts'),
    owner: fc.integer({ min: 0, max: 2 }),
    emotion: fc.option(fc.integer({ min: -2, max: 2 })),
    order: fc.integer({ min: 0, max: 9 }),
  });
  const link = fc.record({
    kind: fc.constantFrom('best-bet', 'best-bet', 'best-bet', 'exit', 're-entry', 'loop'),
    from: fc.nat(),
    to: fc.nat(),
    exit: fc.option(fc.nat()),
    label: fc.constantFrom('', '', 'after a long while'),
  });
  return fc
    .record({
      stageCount: fc.constantFrom(0, 1, 4, 4, 4, 4, 4),
      hidden: fc.integer({ min: 0, max: 12 }),
      collapsed: fc.integer({ min: 0, max: 12 }),
      cells: fc.array(cell, { maxLength: most.touchpoints, size: 'max' }),
      links: fc.array(link, { minLength: most.paths / 2, maxLength: most.paths }),
      cards: fc.array(cell, { maxLength: most.cards, size: 'max' }),
    })
    .map(({ stageCount, hidden, collapsed, cells, links, cards }) => {
      const touchpoints = cells.map((c, i) =>
        touchpoint(`t${i}`, place(`s${c.stage}`, c.lane, c.order), {
          owner: organisation(c.owner),
          emotion: c.emotion,
        }),
      );
      return {
        ...emptyContent(),
        stages: Array.from({ length: stageCount }, (_, i) => stage(`s${i}`, i, { hidden: hidden === i })),
        lanes: LANES.map(([id, kind], i) => lane(id, kind, i, { collapsed: collapsed === i })),
        touchpoints,
        paths: touchpoints.length === 0 ? [] : links.map((l, i) => linkOf(l, i, links, touchpoints.length)),
        cards: cards.map((c, i) =>
          card(
            `c${i}`,
            c.emotion === 1 ? 'thought' : 'pain',
            place(`s${c.stage}`, c.emotion === 1 ? 'thoughts' : 'pains', c.order),
            {
              touchpoints: [`t${c.owner}` as TouchpointId],
            },
          ),
        ),
      };
    });
}

interface Link {
  kind: string;
  from: number;
  to: number;
  exit: number | null;
  label: string;
}

function linkOf(link: Link, index: number, links: readonly Link[], count: number): Path {
  const from = `t${link.from % count}` as TouchpointId;
  const to = `t${link.to % count}` as TouchpointId;
  const id = `p${index}`;
  const label = link.label;
  if (link.kind === 'exit') {
    return path(id, { kind: 'exit', from, to: null }, { reason: EXIT_REASONS[index % 7] ?? null, label });
  }
  if (link.kind === 'loop') return path(id, { kind: 'loop', from, to }, { label });
  if (link.kind === 're-entry') {
    const exit = link.exit === null ? null : link.exit % links.length;
    const source = exit === null ? undefined : links[exit];
    return source?.kind === 'exit'
      ? path(
          id,
          {
            kind: 're-entry',
            from: `t${source.from % count}` as TouchpointId,
            to,
            exit: `p${exit}` as PathId,
          },
          { delayDays: 90 },
        )
      : path(id, { kind: 're-entry', from, to, exit: null }, { delayDays: 180 });
  }
  return path(id, { kind: 'best-bet', from, to }, { label });
}
