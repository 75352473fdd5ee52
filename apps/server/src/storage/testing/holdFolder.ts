// A server of its own for tests: opens the folder it is given, says so, and appends for ever when asked to.
// Prints a line for each thing that is done: "open", then each acknowledged position.
import { SYSTEM_AUTHOR } from '../DocumentLog';
import { openStorage } from '../openStorage';
import { addWorkspace, newMap } from './seeds';

const [dataDir = '', task = 'hold'] = process.argv.slice(2);
const say = (line: string) => process.stdout.write(`${line}\n`);

const storage = await openStorage({ dataDir });
say('open');
if (task === 'append') await appendForEver();

async function appendForEver(): Promise<never> {
  await addWorkspace(storage);
  await storage.maps.insert(newMap('map'));
  await storage.log.create('map/journey', 'map', 'lineage', updateOf(1), SYSTEM_AUTHOR);
  for (let position = 1; ; ) {
    // Groups of 1 to 4, several under way: as a busy server is when it is killed.
    const groups = [1, 2, 3, 4].map((size) => {
      const entries = Array.from({ length: size }, (_, index) => updateOf(position + index + 1));
      position += size;
      return storage.log.append(
        'map/journey',
        entries.map((update) => ({ update, author: 'ann', at: 1 })),
        new Map(),
      );
    });
    for (const group of groups) say(String(await group));
  }
}

/** The bytes say which position they were meant for. */
function updateOf(position: number): Uint8Array {
  return new TextEncoder().encode(`update ${position}`);
}
