import * as Y from 'yjs';
import { contentOf } from '../document/content';
import { readJourney } from '../document/read';

/**
 * Throws unless documents that have seen the same updates hold the same, and so does a fresh one that gets them
 * all merged into one. Compares what is read and what Yjs has stored.
 */
export function expectConverged(docs: readonly Y.Doc[]): void {
  const [first] = docs;
  if (first === undefined) return;
  const expected = fingerprint(first);
  for (const [index, doc] of docs.entries()) mustEqual(expected, fingerprint(doc), `document ${index}`);
  const merged = new Y.Doc();
  Y.applyUpdate(merged, Y.mergeUpdates(docs.map((doc) => Y.encodeStateAsUpdate(doc))));
  mustEqual(expected, fingerprint(merged), 'all updates merged into a fresh document');
  merged.destroy();
}

function fingerprint(doc: Y.Doc): Record<string, string> {
  const { journey, unreadable, deleted } = readJourney(doc);
  const stateVector = [...Y.decodeStateVector(Y.encodeStateVector(doc))].sort(([a], [b]) => a - b);
  return {
    'state vectors': JSON.stringify(stateVector),
    journeys: JSON.stringify(contentOf(journey)),
    unreadable: JSON.stringify(unreadable),
    deleted: JSON.stringify(deleted),
    pending: String(doc.store.pendingStructs !== null || doc.store.pendingDs !== null),
  };
}

function mustEqual(expected: Record<string, string>, found: Record<string, string>, whose: string): void {
  for (const [part, value] of Object.entries(expected)) {
    if (found[part] === value) continue;
    throw new Error(
      `Not converged: ${part} of ${whose} differ\n  expected ${excerpt(value, found[part])}\n  found    ${excerpt(found[part] ?? '', value)}`,
    );
  }
}

function excerpt(text: string, other = ''): string {
  let at = 0;
  while (at < text.length && text[at] === other[at]) at += 1;
  return `…${text.slice(Math.max(0, at - 60), at + 120)}…`;
}
