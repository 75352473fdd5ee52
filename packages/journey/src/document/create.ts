import * as v from 'valibot';
import * as Y from 'yjs';
import type { EntityKind } from '../model/journey';
import { JourneyContent } from './content';
import { InvalidEdit } from './invalidEdit';
import { rootOf } from './roots';
import { DELETED, DOCUMENT_VERSION, type DocumentKind, memberKey, SCHEMA, VERSION } from './schema';
import { sameValue, wellFormed, wellFormedValue } from './values';

/**
 * Makes a journey in an empty document, in one transaction. For the server alone: two people who both made
 * the same document would lose one's.
 *
 * @throws InvalidEdit `not-empty` when the document holds a journey; `invalid` when the content is not one.
 */
export function createJourney(doc: Y.Doc, content: JourneyContent): void {
  const parsed = v.safeParse(JourneyContent, content);
  if (!parsed.success) {
    const [issue] = parsed.issues;
    const path = v.getDotPath(issue) ?? '';
    throw new InvalidEdit('invalid', `${path}: ${issue.message.slice(0, 200)}`, path);
  }
  const { meta, ...lists } = parsed.output;
  const entities: [EntityKind, readonly Identified[]][] = [
    ['stage', lists.stages],
    ['lane', lists.lanes],
    ['touchpoint', lists.touchpoints],
    ['path', lists.paths],
    ['card', lists.cards],
    ['friction', lists.frictions],
    ['metric', lists.metrics],
    ['free', lists.free],
  ];
  for (const [kind, list] of entities) mustBeDistinct(kind, list);
  const roots = entities.map(([kind, list]) => [kind, mustBeEmpty(doc, kind), list] as const);
  const metaRoot = mustBeEmpty(doc, 'meta');
  doc.transact(() => {
    metaRoot.set(VERSION, DOCUMENT_VERSION);
    for (const [key, value] of entriesOf('meta', meta)) metaRoot.set(key, value);
    for (const [kind, root, list] of roots) {
      for (const entity of list) root.set(entity.id, rawEntityOf(kind, entity, false));
    }
  });
}

interface Identified {
  readonly id: string;
}

function mustBeEmpty(doc: Y.Doc, kind: DocumentKind): Y.Map<unknown> {
  const root = rootOf(doc, kind);
  if (root === null || root.size > 0) throw new InvalidEdit('not-empty', 'The document is not empty');
  return root;
}

function mustBeDistinct(kind: EntityKind, entities: readonly Identified[]): void {
  const seen = new Set<string>();
  for (const { id } of entities) {
    if (seen.has(id)) throw new InvalidEdit('invalid', `Two of ${SCHEMA[kind].root} have the id ${id}`, 'id');
    seen.add(id);
  }
}

/**
 * The Y.Map of a new entity, with every nested type it will ever have: made lazily, two people would each make
 * one, and one of them would lose what was in it.
 */
export function rawEntityOf(kind: EntityKind, value: object, deleted: number | false): Y.Map<unknown> {
  return new Y.Map<unknown>([[DELETED, deleted] as const, ...entriesOf(kind, value)]);
}

/** What is written for an entity; registers that hold their default are left out. */
function* entriesOf(kind: DocumentKind, value: object): Generator<readonly [string, unknown]> {
  for (const field of SCHEMA[kind].fields) {
    const own: unknown = Reflect.get(value, field.name);
    if (field.codec === 'text') yield [field.name, new Y.Text(wellFormed(String(own ?? '')))];
    else if (field.codec === 'set') {
      for (const member of own as readonly string[]) yield [memberKey(field.name, wellFormed(member)), true];
    } else if (field.codec === 'record') {
      for (const [key, member] of Object.entries(own as object))
        yield [memberKey(field.name, wellFormed(key)), member];
    } else if (!sameValue(own, field.fallback)) yield [field.name, wellFormedValue(own)];
  }
}
