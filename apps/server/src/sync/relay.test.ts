import { afterEach, describe, expect, it } from 'vitest';
import { RelayServer } from './testing/RelayServer';

let server: RelayServer;
afterEach(() => server.close());

describe('edits', () => {
  it('R2.1 reach everybody else, once they are committed', async () => {
    server = await RelayServer.open();
    const ann = await (await server.connect('ann')).sync();
    const ben = await (await server.connect('ben')).sync();
    ann.type('hello');
    await ben.until(() => ben.text === 'hello');
    await ann.until(() => ann.acknowledged === 1);
    expect(await server.text()).toBe('hello');
    expect(ann.framesOf('update')).toEqual([]);
  });
});
