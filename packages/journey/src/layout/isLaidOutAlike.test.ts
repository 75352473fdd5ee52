import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import type { JourneyContent } from '../document/content';
import { createJourney } from '../document/create';
import { openEditor } from '../document/editor';
import { setText } from '../document/edits/texts';
import { liveJourney } from '../document/live';
import { generatedJourney } from '../testing/generatedJourney';
import { anyContent, journeyOf } from '../testing/viewJourneys';
import { IGNORED_BY_LAYOUT, isLaidOutAlike } from './isLaidOutAlike';
import { layoutJourney } from './layoutJourney';

const LISTS = {
  stage: 'stages',
  lane: 'lanes',
  touchpoint: 'touchpoints',
  path: 'paths',
  card: 'cards',
  metric: 'metrics',
} as const;
type Kind = keyof typeof LISTS;
const KINDS = Object.keys(LISTS) as Kind[];

interface Change {
  readonly kind: Kind;
  readonly at: number;
  readonly from: number;
  readonly field: number;
}
const anyChange = fc.record({
  kind: fc.constantFrom(...KINDS),
  at: fc.nat(),
  from: fc.nat(),
  field: fc.nat(),
});

/** One entity takes over one field of another. */
function changed(content: JourneyContent, { kind, at, from, field }: Change): JourneyContent {
  const list = content[LISTS[kind]] as readonly Record<string, unknown>[];
  const giver = list[from % Math.max(1, list.length)];
  if (giver === undefined) return content;
  const names = Object.keys(giver).filter((name) => name !== 'id');
  const name = names[field % names.length] ?? '';
  const index = at % list.length;
  const next = list.map((entity, each) => (each === index ? { ...entity, [name]: giver[name] } : entity));
  return { ...content, [LISTS[kind]]: next };
}

describe('isLaidOutAlike', () => {
  it('L1.5 what it calls alike has the same layout', () => {
    fc.assert(
      fc.property(anyContent(), anyChange, (content, change) => {
        const [a, b] = [journeyOf(content), journeyOf(changed(content, change))];
        if (isLaidOutAlike(a, b)) expect(layoutJourney(b)).toEqual(layoutJourney(a));
      }),
      { numRuns: 400 },
    );
  });

  it('L1.5 fields that it does not look at change no layout, whatever is in them', () => {
    const content = generatedJourney({ touchpoints: 40, paths: 60, seed: 7 });
    const journey = journeyOf(content);
    for (const kind of KINDS) {
      for (const field of IGNORED_BY_LAYOUT[kind]) {
        const list = (content[LISTS[kind]] as readonly object[]).map((entity) => ({
          ...entity,
          [field]: 'something else',
        }));
        const other = journeyOf({ ...content, [LISTS[kind]]: list });
        expect(isLaidOutAlike(journey, other), `${kind}.${field}`).toBe(true);
        expect(layoutJourney(other), `${kind}.${field}`).toEqual(layoutJourney(journey));
      }
    }
  });

  it('L1.5 tells what is new, gone or elsewhere', () => {
    const content = generatedJourney({ touchpoints: 12, paths: 12, seed: 2 });
    const journey = journeyOf(content);
    const [first, ...rest] = content.touchpoints;
    if (first === undefined) throw new Error('No touchpoint');
    const elsewhere = { ...first, place: { ...first.place, stage: content.stages[4]?.id as never } };
    const others: JourneyContent[] = [
      { ...content, touchpoints: rest },
      { ...content, touchpoints: [elsewhere, ...rest] },
      { ...content, touchpoints: [{ ...first, owner: null }, ...rest] },
      { ...content, paths: content.paths.slice(1) },
      { ...content, lanes: content.lanes.map((lane) => ({ ...lane, collapsed: true })) },
      {
        ...content,
        stages: content.stages.toReversed().map((stage, at) => ({ ...stage, order: `b${at}` as never })),
      },
    ];
    for (const other of others) {
      expect(isLaidOutAlike(journey, journeyOf(other))).toBe(false);
      expect(isLaidOutAlike(journeyOf(other), journey)).toBe(false);
    }
  });

  it('L1.5 a title that somebody types needs no new layout', () => {
    const doc = new Y.Doc();
    const content = generatedJourney({ touchpoints: 12, paths: 12, seed: 2 });
    createJourney(doc, content);
    const live = liveJourney(doc);
    const before = live.current().journey;
    const id = content.touchpoints[3]?.id as never;
    setText(openEditor(doc), { kind: 'touchpoint', id }, 'title', 'Another title');
    const after = live.current().journey;
    expect(after).not.toBe(before);
    expect(isLaidOutAlike(before, after)).toBe(true);
  });
});
