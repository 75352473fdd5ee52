import { expect, it } from 'vitest';
import { memoryDocumentLog } from './memoryDocumentLog';
import { bytes, describeDocumentLog, entry } from './testing/documentLogContract';

describeDocumentLog('memory', async () => ({
  log: memoryDocumentLog(),
  addMap: async () => {},
  close: async () => {},
}));

it('S2.8 shows what an append said of the map', async () => {
  const log = memoryDocumentLog();
  await log.create('map/journey', 'map', 'lineage', bytes(1), 'ann');
  expect(log.fields('map/journey')).toBeNull();
  const fields = { title: 'Renamed', kind: 'micro-journey', state: 'ideal' } as const;
  await log.append('map/journey', [entry(2)], new Map(), fields);
  await log.append('map/journey', [entry(3)], new Map());
  expect(log.fields('map/journey')).toEqual(fields);
});
