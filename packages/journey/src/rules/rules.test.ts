import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { SampleDraft } from '../samples/builder';
import { findingsOf, journeyWith, PLAIN_CONTEXT } from '../testing/ruleTester';
import { deadEnd } from './deadEnd';
import { endsAtPurchase } from './endsAtPurchase';
import { noExit } from './noExit';
import { noOwner } from './noOwner';
import type { Rule } from './Rule';
import { RECOMMENDED } from './recommended';
import { singleNextStep } from './singleNextStep';
import { unplaced } from './unplaced';
import { validate } from './validate';

type Case = readonly [title: string, draft: Partial<SampleDraft>];

const owner = { id: 'org', name: 'Nordwerk' };
const at = (id: string, rest: object = {}) => ({ id, title: id, stage: 'decision', lane: 'steps', ...rest });
const later = (id: string, rest: object = {}) => at(id, { stage: 'retention', ...rest });
const next = (from: string, to: string) => ({ id: `${from}-${to}`, route: { kind: 'best-bet', from, to } });
const exit = (from: string) => ({ id: `${from}-exit`, route: { kind: 'exit', from, to: null } });
const loop = (from: string, to: string) => ({ id: `${from}-loop-${to}`, route: { kind: 'loop', from, to } });
const back = (from: string, to: string) => ({
  id: `${from}-back`,
  route: { kind: 're-entry', from, to, exit: `${from}-exit` },
});

/** Each rule with maps it is silent about, and maps with the entities it names (null: the map). */
const TABLE: readonly {
  rule: Rule;
  valid: readonly Case[];
  invalid: readonly [...Case, (string | null)[]][];
}[] = [
  {
    rule: noOwner,
    valid: [
      ['an empty map', {}],
      ['an owner', { touchpoints: [at('quote', { owner })] }],
    ],
    invalid: [
      ['an owner here, none there', { touchpoints: [at('quote', { owner }), at('order')] }, ['order']],
      ['a department alone', { touchpoints: [at('quote', { department: 'sales' })] }, ['quote']],
    ],
  },
  {
    rule: singleNextStep,
    valid: [
      ['no decision', { touchpoints: [at('quote'), at('order')], paths: [next('quote', 'order')] }],
      [
        'two next steps',
        {
          touchpoints: [at('quote', { decision: true }), at('order'), at('compare')],
          paths: [next('quote', 'order'), next('quote', 'compare')],
        },
      ],
      [
        'a next step and a loop',
        {
          touchpoints: [at('quote', { decision: true }), at('order'), at('trial')],
          paths: [next('quote', 'order'), loop('quote', 'trial')],
        },
      ],
    ],
    invalid: [
      ['none', { touchpoints: [at('quote', { decision: true })] }, ['quote']],
      [
        'one, and an exit',
        {
          touchpoints: [at('quote', { decision: true }), at('order')],
          paths: [next('quote', 'order'), exit('quote')],
        },
        ['quote'],
      ],
      [
        'one live, one whose end is gone',
        {
          touchpoints: [at('quote', { decision: true }), at('order')],
          paths: [next('quote', 'order'), next('quote', 'gone')],
        },
        ['quote'],
      ],
      [
        'the same one twice',
        {
          touchpoints: [at('quote', { decision: true }), at('order')],
          paths: [next('quote', 'order'), { ...next('quote', 'order'), id: 'again' }],
        },
        ['quote'],
      ],
    ],
  },
  {
    rule: deadEnd,
    valid: [
      [
        'a next step',
        { touchpoints: [at('quote'), at('order', { outcome: 'won' })], paths: [next('quote', 'order')] },
      ],
      ['an exit', { touchpoints: [at('quote')], paths: [exit('quote')] }],
      ['an outcome', { touchpoints: [at('order', { outcome: 'paused' })] }],
    ],
    invalid: [
      ['nothing', { touchpoints: [at('quote')] }, ['quote']],
      [
        'a path in, none out',
        { touchpoints: [at('quote'), at('order')], paths: [next('quote', 'order')] },
        ['order'],
      ],
      ['a path to what is gone', { touchpoints: [at('quote')], paths: [next('quote', 'gone')] }, ['quote']],
      [
        'a way back without the exit before it',
        { touchpoints: [at('quote'), at('trial', { outcome: 'lost' })], paths: [back('quote', 'trial')] },
        ['quote'],
      ],
    ],
  },
  {
    rule: noExit,
    valid: [
      ['an empty map', {}],
      [
        'one exit',
        { touchpoints: [at('quote'), at('order')], paths: [next('quote', 'order'), exit('quote')] },
      ],
    ],
    invalid: [
      [
        'paths without an exit',
        { touchpoints: [at('quote'), at('order')], paths: [next('quote', 'order')] },
        [null],
      ],
      ['an exit from what is gone', { touchpoints: [at('quote')], paths: [exit('gone')] }, [null]],
    ],
  },
  {
    rule: endsAtPurchase,
    valid: [
      ['an empty map', {}],
      ['something after the decision', { touchpoints: [at('order'), later('installation')] }],
      [
        'an unmapped stage after the decision',
        {
          stages: [
            { id: 'decision', mapsTo: 'decision' },
            { id: 'use', name: 'Use' },
          ],
          touchpoints: [at('order'), at('installation', { stage: 'use' })],
        },
      ],
      [
        'no decision stage',
        { stages: [{ id: 'use', name: 'Use' }], touchpoints: [at('fault', { stage: 'use' })] },
      ],
      ['a buyer’s journey', { meta: buyersJourney(), touchpoints: [at('order')] }],
    ],
    invalid: [
      ['an empty stage after the decision', { touchpoints: [at('order')] }, ['retention']],
      [
        'the decision is the last stage',
        { stages: [{ id: 'decision', mapsTo: 'decision' }], touchpoints: [at('order')] },
        [null],
      ],
      [
        'what comes after is hidden',
        {
          stages: [
            { id: 'decision', mapsTo: 'decision' },
            { id: 'retention', mapsTo: 'retention', hidden: true },
          ],
          touchpoints: [at('order'), later('installation')],
        },
        [null],
      ],
    ],
  },
  {
    rule: unplaced,
    valid: [
      ['placed', { touchpoints: [at('quote')], cards: [card('slow', 'pains')] }],
      [
        'a hidden stage',
        { stages: [{ id: 'decision', mapsTo: 'decision', hidden: true }], touchpoints: [at('quote')] },
      ],
    ],
    invalid: [
      ['its stage is gone', { touchpoints: [at('quote', { stage: 'gone' })] }, ['quote']],
      ['its lane is gone', { touchpoints: [at('quote', { lane: 'gone' })] }, ['quote']],
      ['a lane that does not take it', { touchpoints: [at('quote', { lane: 'pains' })] }, ['quote']],
      ['a card in a lane of another kind', { cards: [card('slow', 'steps')] }, ['slow']],
    ],
  },
];

function buyersJourney() {
  return { ...journeyWith({}).meta, kind: 'buyers-journey' as const };
}

function card(id: string, lane: string) {
  return { id, kind: 'pain', text: id, stage: 'decision', lane };
}

for (const { rule, valid, invalid } of TABLE) {
  describe(rule.id, () => {
    it.each(valid)('R1 is silent about %s', (_title, draft) => {
      expect(findingsOf(rule, journeyWith(draft))).toEqual([]);
    });
    it.each(invalid)('R1 finds: %s', (_title, draft, entities) => {
      const findings = findingsOf(rule, journeyWith(draft));
      expect(findings.map(({ entity }) => entity?.id ?? null)).toEqual(entities);
      for (const finding of findings) expect(finding.message).toMatch(/^[“A-Z].{10,}/);
    });
  });
}

describe('the recommended rules', () => {
  const bare = journeyWith({ touchpoints: [at('quote', { decision: true })] });

  it('R2 gives findings by severity, whatever the order of the entities in the document', () => {
    const findings = validate(bare, PLAIN_CONTEXT);
    expect(findings.map(({ severity }) => severity)).toEqual([
      'error',
      'error',
      'error',
      'warning',
      'warning',
    ]);
    const two = [at('b', { owner: null }), at('a', { owner: null })];
    const one = journeyWith({ touchpoints: two });
    const shuffled = { ...one, touchpoints: new Map([...one.touchpoints].reverse()) };
    expect(validate(shuffled, PLAIN_CONTEXT)).toEqual(validate(one, PLAIN_CONTEXT));
  });

  it('R3 a workspace switches a rule off or changes its severity', () => {
    const settings = { 'no-owner': { severity: 'info' }, 'dead-end': { severity: 'off' } } as const;
    const findings = validate(bare, { ...PLAIN_CONTEXT, settings });
    expect(findings.filter(({ rule }) => rule === 'dead-end')).toEqual([]);
    expect(findings.find(({ rule }) => rule === 'no-owner')?.severity).toBe('info');
    expect(findings.at(-1)?.rule).toBe('no-owner');
  });

  it.each(RECOMMENDED.map(({ rule, severity }) => [rule.id, severity]))(
    'R4 %s has a page that says why, with a bad and a good example',
    (id, severity) => {
      const page = new URL(`./docs/${id}.md`, import.meta.url);
      expect(existsSync(page)).toBe(true);
      const text = readFileSync(page, 'utf8');
      expect(text).toMatch(new RegExp(`^# ${id}\n\nSeverity: ${severity}\\.`));
      for (const part of ['**Why.**', '**Bad.**', '**Good.**']) expect(text).toContain(part);
    },
  );
});
