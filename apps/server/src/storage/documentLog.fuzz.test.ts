import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { DocumentLog } from './DocumentLog';
import { memoryDocumentLog } from './memoryDocumentLog';
import { bytes, entry } from './testing/documentLogContract';
import { openTestStorage } from './testing/openTestStorage';
import { addWorkspace, newMap } from './testing/seeds';

type Step =
  | { readonly kind: 'append'; readonly values: number[]; readonly clients: [number, string][] }
  | { readonly kind: 'compact'; readonly value: number; readonly upTo: number }
  | { readonly kind: 'load' | 'position' };

const byte = fc.nat(255);
const client = fc.tuple(fc.nat(3), fc.constantFrom('ann', 'ben'));
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('append' as const),
      values: fc.array(byte, { maxLength: 4 }),
      clients: fc.array(client, { maxLength: 2 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('compact' as const), value: byte, upTo: fc.nat(12) }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constantFrom('load' as const, 'position' as const) }) },
);

/** What the log answers, or the code it rejects with. */
async function answer(log: DocumentLog, id: string, step: Step): Promise<unknown> {
  try {
    switch (step.kind) {
      case 'append':
        return await log.append(
          id,
          step.values.map((value) => entry(value)),
          new Map(step.clients),
        );
      case 'compact':
        return await log.compact(id, bytes(step.value), step.upTo);
      case 'load':
        return await log.load(id);
      case 'position':
        return await log.position(id);
    }
  } catch (error) {
    return (error as { code?: string }).code;
  }
}

it('S2.14 on SQLite answers whatever is asked as the one in memory does', async () => {
  const storage = await openTestStorage();
  await addWorkspace(storage);
  let runs = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
      runs += 1;
      const mapId = `map-${runs}`;
      const id = `${mapId}/journey`;
      const model = memoryDocumentLog();
      await storage.maps.insert(newMap(mapId));
      for (const log of [storage.log, model]) await log.create(id, mapId, 'lineage', bytes(1), 'ann');
      for (const each of [...steps, { kind: 'load' as const }]) {
        expect(await answer(storage.log, id, each)).toEqual(await answer(model, id, each));
      }
    }),
    { numRuns: 60 },
  );
}, 60_000);
