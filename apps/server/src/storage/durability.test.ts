import { expect, it } from 'vitest';
import { openTestStorage, temporaryFolder } from './testing/openTestStorage';
import { storageProcess } from './testing/storageProcess';

it.each([5, 60, 400])(
  'S2.13 has everything that was acknowledged before a SIGKILL (after %i answers)',
  async (answers) => {
    const folder = temporaryFolder();
    const server = storageProcess(folder, 'append');
    const lines = await server.linesUntil((seen) => seen.length > answers);
    await server.kill();
    const acknowledged = Number(lines.at(-1));

    const { log } = await openTestStorage({}, folder);
    const stored = await log.load('map/journey');
    expect(stored?.position).toBeGreaterThanOrEqual(acknowledged);
    const texts = stored?.updates.map((update) => new TextDecoder().decode(update));
    expect(texts).toEqual(Array.from({ length: stored?.position ?? 0 }, (_, index) => `update ${index + 1}`));
  },
);
