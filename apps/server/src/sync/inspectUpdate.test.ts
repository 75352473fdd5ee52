import fc from 'fast-check';
import * as encoding from 'lib0/encoding';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { PARTS_LIMIT } from './decodeUpdate';
import { inspectUpdate } from './inspectUpdate';

const nothing = () => 0;
const knownBy = (doc: Y.Doc) => (client: number) => Y.getState(doc.store, client);

/** A document with some content of every sort, and each of its updates. */
function written(clientID = 1): { doc: Y.Doc; updates: Uint8Array[] } {
  const doc = new Y.Doc();
  doc.clientID = clientID;
  const updates: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => updates.push(update));
  doc.getText('notes').insert(0, 'hello');
  doc.getMap('map').set('nested', new Y.Map([['text', new Y.Text('inner')]]));
  doc.getArray('list').push([1, { a: null }, new Uint8Array([1]), 'x']);
  doc.getText('notes').delete(1, 3);
  doc.getText('notes').format(0, 1, { bold: true });
  return { doc, updates };
}

describe('inspectUpdate', () => {
  it('R3.9 takes what a document makes, whole or step by step, and names who wrote it', () => {
    const { doc, updates } = written(7);
    expect(inspectUpdate(Y.encodeStateAsUpdate(doc), nothing)).toEqual({ kind: 'fits', writers: [7] });
    const copy = new Y.Doc();
    for (const update of updates) {
      expect(inspectUpdate(update, knownBy(copy)).kind).toBe('fits');
      Y.applyUpdate(copy, update);
      expect(inspectUpdate(update, knownBy(copy))).toEqual({ kind: 'fits', writers: [] });
    }
  });

  it('R3.9 takes clients that build on each other within one update, in whatever order they come', () => {
    const [one, two] = [written(1).doc, new Y.Doc()];
    two.clientID = 2;
    Y.applyUpdate(two, Y.encodeStateAsUpdate(one));
    two.getText('notes').insert(1, '!');
    Y.applyUpdate(one, Y.encodeStateAsUpdate(two));
    one.getText('notes').insert(2, '?');
    expect(inspectUpdate(Y.encodeStateAsUpdate(one), nothing).kind).toBe('fits');
  });

  it('R3.9 finds every gap: a missing update of the same client, of another, and of what is deleted', () => {
    const { doc, updates } = written();
    for (const update of updates.slice(1)) expect(inspectUpdate(update, nothing).kind).toBe('gap');
    const other = new Y.Doc();
    other.clientID = 2;
    Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
    const before = Y.encodeStateVector(other);
    other.getText('notes').insert(1, 'between');
    const theirs = Y.diffUpdate(Y.encodeStateAsUpdate(other), before);
    expect(inspectUpdate(theirs, nothing).kind).toBe('gap');
    expect(inspectUpdate(theirs, knownBy(doc)).kind).toBe('fits');
  });

  it('R3.9 takes what a client holds back itself, once it is known here', () => {
    const { doc, updates } = written();
    const behind = new Y.Doc();
    for (const update of updates.slice(1, 3)) Y.applyUpdate(behind, update);
    const held = Y.encodeStateAsUpdate(behind);
    expect(inspectUpdate(held, nothing).kind).toBe('gap');
    expect(inspectUpdate(held, knownBy(doc)).kind).toBe('fits');
  });

  it('R3.9 rejects every truncation', () => {
    const whole = Y.encodeStateAsUpdate(written().doc);
    for (let end = 0; end < whole.length; end += 1) {
      expect(inspectUpdate(whole.subarray(0, end), nothing).kind).toBe('malformed');
    }
  });

  it('R3.9 rejects format V2, and bytes after the end', () => {
    const { doc } = written();
    expect(inspectUpdate(Y.encodeStateAsUpdateV2(doc), nothing).kind).toBe('malformed');
    expect(inspectUpdate(new Uint8Array([0, 0, 0]), nothing).kind).toBe('malformed');
    expect(inspectUpdate(new Uint8Array([0, 0]), nothing)).toEqual({ kind: 'fits', writers: [] });
  });

  it.each<[string, (doc: Y.Doc, value: unknown) => void]>([
    ['a map', (doc, value) => doc.getMap('map').set('deep', value)],
    ['an embed', (doc, value) => doc.getText('notes').insertEmbed(0, value as object)],
    ['a format', (doc, value) => doc.getText('notes').insert(0, 'x', { deep: value })],
    ['a subdocument', (doc, value) => doc.getMap('map').set('sub', new Y.Doc({ meta: value }))],
  ])('R3.10 rejects what nests deeper than 64 levels in %s', (_what, write) => {
    const nested = (levels: number) => JSON.parse(`${'['.repeat(levels)}${']'.repeat(levels)}`);
    const kindOf = (levels: number) => {
      const doc = new Y.Doc();
      write(doc, nested(levels));
      return inspectUpdate(Y.encodeStateAsUpdate(doc), nothing).kind;
    };
    expect(kindOf(60)).toBe('fits');
    expect(kindOf(70)).toBe('malformed');
  });

  it.each<[string, readonly number[], readonly number[], (count: number) => number[]]>([
    ['structs', [10, 1], [0], (count) => [1, count, 7, 0]],
    ['deletions', [0, 0], [], (count) => [0, 1, 7, count]],
    ['writers', [0, 7, 0], [0], (count) => [count]],
    ['clients of deletions', [7, 0], [], (count) => [0, count]],
  ])('R3.10 rejects too many %s, and takes as many as are allowed', (_what, part, tail, head) => {
    const kindOf = (count: number) => {
      const bytes = encoding.encode((encoder) => {
        for (const value of head(count)) encoding.writeVarUint(encoder, value);
        for (let index = 0; index < count; index += 1) {
          for (const byte of part) encoding.writeUint8(encoder, byte);
        }
        for (const byte of tail) encoding.writeUint8(encoder, byte);
      });
      return inspectUpdate(bytes, nothing).kind;
    };
    expect(kindOf(PARTS_LIMIT - 2)).toBe('fits');
    expect(kindOf(PARTS_LIMIT + 1)).toBe('too-large');
  });

  it.each<[string, number[]]>([
    ['one key', [0x28, 1, 1, 120, 1, 107, 1, 126]],
    ['the start of a list', [0x08, 1, 1, 121, 1, 126]],
    ['one item', [0x88, 8, 0, 1, 126]],
  ])('R3.10 rejects too many items at %s', (_what, item) => {
    const kindOf = (count: number) =>
      inspectUpdate(
        encoding.encode((encoder) => {
          for (const value of [1, count, 7, 0]) encoding.writeVarUint(encoder, value);
          for (let index = 0; index < count; index += 1) {
            encoding.writeUint8Array(encoder, new Uint8Array(item));
          }
          encoding.writeVarUint(encoder, 0);
        }),
        (client) => (client === 8 ? 1 : 0),
      ).kind;
    expect(kindOf(1000)).toBe('fits');
    expect(kindOf(1001)).toBe('malformed');
  });

  it('R3.10 takes what somebody wrote in a long time offline', () => {
    const doc = new Y.Doc();
    for (let index = 0; index < 3000; index += 1) {
      doc.getMap('map').set('again', index);
      doc.getMap('map').set(`key ${index}`, new Y.Map([['text', new Y.Text('x')]]));
      doc.getText('notes').insert(doc.getText('notes').length, `${index} `);
      doc.getText('back').insert(0, `${index} `);
      doc.getText('same').insert(0, 'a');
      doc.getText('same').delete(0, 1);
    }
    expect(inspectUpdate(Y.encodeStateAsUpdate(doc), nothing).kind).toBe('fits');
  });

  it('R3.9 never throws, whatever it is given', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(['fits', 'gap', 'malformed']).toContain(inspectUpdate(bytes, nothing).kind);
      }),
      { numRuns: 2000, seed: 42 },
    );
  });
});
