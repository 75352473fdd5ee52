import { type Look, PHONE, stateOpener } from '../states/openState';
import { STATES } from '../states/states';
import { seedWorld } from '../states/World';
import { expect, test } from '../test';

const LOOKS: Record<string, Look> = {
  light: { theme: 'light', viewport: undefined },
  dark: { theme: 'dark', viewport: undefined },
  phone: { theme: 'light', viewport: PHONE },
  'phone-dark': { theme: 'dark', viewport: PHONE },
};
/** Some: `STATES=map,share`. */
const wanted = process.env.STATES?.split(',');

test.setTimeout(1_200_000);

for (const [name, look] of Object.entries(LOOKS)) {
  test(`pictures, ${name}`, async ({ server, owner, browse, expected }) => {
    expected.push(/./);
    const world = await seedWorld(owner);
    const open = stateOpener(browse, world, look);
    const missing: string[] = [];
    for (const state of STATES) {
      if (wanted && !wanted.includes(state.name)) continue;
      try {
        const page = await open(state);
        await page.screenshot({ path: `pictures/${name}/${state.name}.png` });
      } catch (error) {
        missing.push(`${state.name}: ${error instanceof Error ? error.message : error}`);
      }
    }
    expect(missing, server.log).toEqual([]);
  });
}
