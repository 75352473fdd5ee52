import { expectPowerless } from '../server/forgeries';
import { Person } from '../server/Person';
import { test } from '../test';

test('a viewer by grant changes nothing, whatever is sent', async ({ owner, server }) => {
  const mapId = await owner.makeMap('A machine', 'industrial-distributor');
  const viewer = await Person.signUp(server.url, 'Ilse', 'Tessin Service');
  await owner.share(mapId, viewer, 'viewer');
  await expectPowerless(server, owner, viewer, mapId);
});
