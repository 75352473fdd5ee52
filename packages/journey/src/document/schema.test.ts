import { describe, expect, it } from 'vitest';
import { SCHEMA } from './schema';

describe('the schema of the document', () => {
  it('D1.2 keeps every field as it always has: a change here needs a migration', () => {
    const kept = Object.fromEntries(
      Object.values(SCHEMA).map(({ kind, root, fields }) => {
        const of = (codec: string) => fields.filter((field) => field.codec === codec).map(({ name }) => name);
        return [
          kind,
          { root, text: of('text'), set: of('set'), record: of('record'), register: of('register') },
        ];
      }),
    );
    expect(kept).toMatchInlineSnapshot(`
      {
        "card": {
          "record": [],
          "register": [
            "kind",
            "place",
            "severity",
            "owner",
            "person",
            "due",
            "status",
            "actionKind",
          ],
          "root": "cards",
          "set": [
            "touchpoints",
            "answers",
          ],
          "text": [
            "text",
          ],
        },
        "free": {
          "record": [],
          "register": [
            "kind",
            "spot",
            "order",
            "size",
            "words",
            "colour",
            "fill",
            "dash",
            "scale",
            "align",
            "stroke",
            "from",
            "to",
            "bend",
            "heads",
            "image",
            "author",
            "locked",
          ],
          "root": "freeform",
          "set": [],
          "text": [
            "text",
          ],
        },
        "friction": {
          "record": [],
          "register": [
            "touchpoint",
            "order",
            "kind",
            "subkind",
            "severity",
            "frequency",
          ],
          "root": "frictions",
          "set": [],
          "text": [
            "note",
          ],
        },
        "lane": {
          "record": [],
          "register": [
            "kind",
            "order",
            "height",
            "collapsed",
          ],
          "root": "lanes",
          "set": [],
          "text": [
            "title",
          ],
        },
        "meta": {
          "record": [
            "personas",
          ],
          "register": [
            "kind",
            "state",
            "coreProcess",
            "reviewPeriodDays",
            "lastReviewed",
            "parent",
          ],
          "root": "meta",
          "set": [],
          "text": [
            "title",
            "scenario",
            "goals",
          ],
        },
        "metric": {
          "record": [
            "readings",
          ],
          "register": [
            "subject",
            "order",
            "unit",
            "direction",
            "baseline",
            "target",
          ],
          "root": "metrics",
          "set": [],
          "text": [
            "name",
          ],
        },
        "path": {
          "record": [],
          "register": [
            "route",
            "reason",
            "delayDays",
            "persona",
            "segment",
            "likelihood",
          ],
          "root": "paths",
          "set": [],
          "text": [
            "label",
            "trigger",
            "intent",
            "context",
          ],
        },
        "stage": {
          "record": [],
          "register": [
            "order",
            "mapsTo",
            "hidden",
          ],
          "root": "stages",
          "set": [],
          "text": [
            "name",
            "customerGoal",
          ],
        },
        "touchpoint": {
          "record": [
            "emotionBy",
          ],
          "register": [
            "place",
            "channel",
            "owner",
            "department",
            "initiator",
            "emotion",
            "momentOfTruth",
            "decision",
            "discovery",
            "entry",
            "outcome",
            "evidence",
          ],
          "root": "touchpoints",
          "set": [
            "tags",
          ],
          "text": [
            "title",
            "description",
            "customerGoal",
            "impact",
          ],
        },
      }
    `);
  });

  it('D1.4 asks for what has no default: where it is, what it is, what it belongs to', () => {
    const required = Object.values(SCHEMA).flatMap(({ kind, fields }) =>
      fields.flatMap((field) =>
        field.codec === 'register' && field.fallback === undefined ? `${kind}.${field.name}` : [],
      ),
    );
    expect(required.sort()).toEqual([
      'card.kind',
      'card.place',
      'free.kind',
      'free.order',
      'free.spot',
      'friction.order',
      'friction.touchpoint',
      'lane.kind',
      'lane.order',
      'metric.order',
      'metric.subject',
      'path.route',
      'stage.order',
      'touchpoint.place',
    ]);
  });
});
