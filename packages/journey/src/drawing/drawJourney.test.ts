import { describe, expect, it } from 'vitest';
import { textWidth } from '../layout/textWidth';
import { cutText, wrapText } from '../layout/wrapText';
import type { OrganisationId, PersonaId, TouchpointId } from '../model/ids';
import { readXml } from '../testing/readXml';
import {
  card,
  emptyContent,
  journeyOf,
  lane,
  ORGANISATIONS,
  path,
  place,
  sampleJourney,
  stage,
  touchpoint,
} from '../testing/viewJourneys';
import { ownerLooks } from './Drawing';
import { drawJourney } from './drawJourney';
import { ORGANISATION_MARKS, organisationMark, organisationSlot } from './organisationMarks';
import { darkPalette, lightPalette } from './palette';

const options = { organisations: ORGANISATIONS };
const HOSTILE = `<script>alert("x")</script> & ' ]]> \u0000\ud800 &amp;`;

function hostileJourney() {
  const where = place('s', 'steps', 0);
  return journeyOf({
    ...emptyContent(),
    meta: { ...emptyContent().meta, title: HOSTILE, personas: { ['p' as PersonaId]: HOSTILE } },
    stages: [stage('s', 0, { name: HOSTILE, customerGoal: HOSTILE })],
    lanes: [
      lane('steps', 'steps', 0, { title: HOSTILE }),
      lane('pains', 'pains', 1),
      lane('emotion', 'emotion', 2),
      lane('channels', 'channels', 3),
    ],
    touchpoints: [
      touchpoint('t', where, {
        title: HOSTILE,
        channel: HOSTILE.slice(0, 60),
        emotion: -2,
        emotionBy: { ['p' as PersonaId]: 1 },
        owner: { id: 'x' as never, name: HOSTILE },
      }),
    ],
    cards: [card('c', 'pain', place('s', 'pains', 0), { text: HOSTILE, severity: 5 })],
    paths: [path('e', { kind: 'exit', from: 't' as TouchpointId, to: null }, { label: HOSTILE })],
  });
}

describe('drawJourney', () => {
  for (const detail of ['thumbnail', 'full'] as const) {
    it(`V1 draws the same text each time (${detail})`, () => {
      const first = drawJourney(sampleJourney(), { ...options, detail });
      expect(drawJourney(sampleJourney(), { ...options, detail })).toBe(first);
      expect(readXml(first).names[0]).toBe('svg');
    });

    it(`V2 escapes everything that people wrote (${detail})`, () => {
      const svg = drawJourney(hostileJourney(), { ...options, detail });
      const { names } = readXml(svg);
      expect(names).not.toContain('script');
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they must not be there
      expect(svg).not.toMatch(/[\u0000-\u0008]|\p{Surrogate}/u);
    });

    it(`V3 takes all its colours from the palette (${detail})`, () => {
      for (const palette of [lightPalette, darkPalette]) {
        const svg = drawJourney(sampleJourney(), { ...options, detail, palette });
        const known = new Set(JSON.stringify(palette).match(/#[0-9a-f]{6}/g));
        for (const colour of svg.match(/#[0-9a-f]{6}\b/g) ?? []) expect(known).toContain(colour);
      }
    });

    it(`V4 draws a map without anything (${detail})`, () => {
      const svg = drawJourney(journeyOf(emptyContent()), { ...options, detail });
      expect(svg).not.toMatch(/NaN|Infinity|undefined/);
      readXml(svg);
    });

    it(`V5 refers to nothing outside of itself (${detail})`, () => {
      const svg = drawJourney(sampleJourney(), { ...options, detail });
      expect(svg.replace('xmlns="http://www.w3.org/2000/svg"', '')).not.toMatch(/https?:|href|@import/);
    });
  }

  it('V6 the full drawing holds the texts of stages, lanes, exits and the map', () => {
    const { texts } = readXml(drawJourney(sampleJourney(), { ...options, detail: 'full' }));
    for (const words of [
      'Awareness',
      'Customer steps',
      'Competitor',
      'after 90 days',
      'Visit the showroom',
    ]) {
      expect(texts).toContain(words);
    }
  });

  it('V7 a thumbnail has one block for each touchpoint in the colour of its owner', () => {
    const journey = sampleJourney();
    const svg = drawJourney(journey, { ...options, detail: 'thumbnail' });
    ORGANISATIONS.forEach(({ id }, index) => {
      const owned = [...journey.touchpoints.values()].filter(({ owner }) => owner?.id === id).length;
      expect(svg.split(lightPalette.organisations[index]?.fill ?? '').length - 1).toBe(owned);
    });
  });
});

describe('organisation marks', () => {
  it('V8 colour and mark together differ for 64 organisations', () => {
    const looks = Array.from(
      { length: 64 },
      (_, index) => `${organisationMark(index)} ${organisationSlot(index)}`,
    );
    expect(new Set(looks).size).toBe(64);
    expect(looks.slice(0, 8)).toEqual(ORGANISATION_MARKS.map((mark, index) => `${mark} ${index + 1}`));
  });

  it('V8 an organisation looks the same whoever else is in the list', () => {
    const all = ORGANISATIONS.map((organisation, position) => ({ ...organisation, position }));
    const last = all.at(-1);
    const lookIn = (list: typeof all) =>
      ownerLooks(list, lightPalette)(last ? { id: last.id as OrganisationId, name: last.name } : null);
    expect(lookIn(all.slice(-1))).toEqual(lookIn(all));
    expect(lookIn(all).mark).toBe(ORGANISATION_MARKS[all.length - 1]);
  });
});

describe('wrapText', () => {
  const measure = (line: string) => [...line].length;
  const wrap = (text: string, width: number, lines: number) =>
    wrapText(text, { width, lines, style: 'card', measure });

  it('V9 breaks at spaces, and cuts the last line with an ellipsis', () => {
    expect(wrap('one two three', 7, 2)).toEqual(['one two', 'three']);
    expect(wrap('one two three four', 7, 2)).toEqual(['one two', 'three…']);
    expect(wrap(' one\n\n two ', 20, 2)).toEqual(['one two']);
    expect(wrap('', 20, 2)).toEqual([]);
  });

  it('V9 splits a word that is longer than a line, never inside a character', () => {
    expect(wrap('abcdefgh', 3, 3)).toEqual(['abc', 'def', 'gh']);
    expect(wrap('👍👍👍👍', 2, 2)).toEqual(['👍👍', '👍👍']);
    expect(wrap('abc', 0.5, 2).length).toBeLessThanOrEqual(2);
  });

  it('V9 a line is cut at its end', () => {
    const cut = cutText('a'.repeat(100_000), { width: 80, style: 'card', measure: textWidth });
    expect(cut.endsWith('…')).toBe(true);
    expect(textWidth(cut, 'card')).toBeLessThanOrEqual(80);
  });
});
