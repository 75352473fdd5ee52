import { MapPage } from '../pages/MapPage';
import type { Person } from '../server/Person';
import { type Browse, expect, test } from '../test';

async function openSample(owner: Person, browse: Browse) {
  const mapId = await owner.makeMap('A machine', 'industrial-distributor');
  const map = await MapPage.open((await browse(owner)).page, mapId);
  await map.saved();
  const stored = async () => {
    await map.saved();
    return owner.journey(mapId);
  };
  return { map, canvas: map.canvas, keyboard: map.page.keyboard, stored };
}

/** The ids of a cell's touchpoints in their order. */
function cell(
  { touchpoints }: Awaited<ReturnType<Person['journey']>>,
  stage: string,
  lane = 'steps',
): string[] {
  return touchpoints
    .filter(({ place }) => place.stage === stage && place.lane === lane)
    .sort((a, b) => (a.place.order < b.place.order ? -1 : 1))
    .map(({ id }) => id);
}

test.describe('with the mouse', () => {
  test('add, connect, reorder, delete, undo and redo', async ({ owner, browse }) => {
    const { map, canvas, keyboard, stored } = await openSample(owner, browse);

    await canvas.tool('Add a touchpoint').click();
    const under = await canvas.under('reference');
    await map.page.mouse.click(under.x, under.y + 8);
    await expect(canvas.field).toBeFocused();
    await keyboard.type('Write a review');
    await keyboard.press('Enter');
    const made = canvas.touchpointNamed('Write a review');
    await expect(made).toBeVisible();
    const id = (await made.getAttribute('data-journey-id')) ?? '';
    expect(cell(await stored(), 'advocacy')).toContain(id);

    await canvas.tool('Next step').click();
    await canvas.click(canvas.touchpoint('survey'));
    await canvas.click(canvas.touchpoint(id));
    await expect(canvas.paths('survey', id)).toHaveCount(1);
    expect((await stored()).paths.filter(({ route }) => route.to === id)).toHaveLength(1);

    const before = cell(await stored(), 'awareness');
    expect(before.slice(0, 3)).toEqual(['trade-show', 'search', 'neighbour']);
    await canvas.dragUnder('trade-show', 'neighbour');
    await expect
      .poll(async () => cell(await stored(), 'awareness').slice(0, 3))
      .toEqual(['search', 'neighbour', 'trade-show']);

    await canvas.select('search');
    await keyboard.press('Delete');
    await expect(canvas.touchpoint('search')).toHaveCount(0);
    await expect(canvas.paths('search')).toHaveCount(0);
    await canvas.tool('Undo').click();
    await expect(canvas.touchpoint('search')).toBeVisible();
    await expect(canvas.paths('search', 'configurator')).toHaveCount(1);
    await canvas.tool('Redo').click();
    await expect(canvas.touchpoint('search')).toHaveCount(0);
    for (let step = 0; step < 2; step++) await canvas.tool('Undo').click();
    await expect.poll(async () => cell(await stored(), 'awareness')).toEqual(before);
  });

  test('several are selected and moved together', async ({ owner, browse }) => {
    const { map, canvas, stored } = await openSample(owner, browse);
    await canvas.select('neighbour');
    await map.page.keyboard.down('Shift');
    await canvas.click(canvas.touchpoint('demo-stream'));
    await map.page.keyboard.up('Shift');
    await canvas.dragUnder('neighbour', 'finance');
    for (const id of ['neighbour', 'demo-stream']) await canvas.expectInStage(id, 'decision');
    const decision = cell(await stored(), 'decision');
    expect(decision.indexOf('demo-stream')).toBe(decision.indexOf('neighbour') + 1);
    await map.page.keyboard.press('Control+z');
    for (const id of ['neighbour', 'demo-stream']) await canvas.expectInStage(id, 'awareness');
  });

  test('Escape calls a drag off', async ({ owner, browse }) => {
    const { map, canvas, keyboard, stored } = await openSample(owner, browse);
    const [before, at] = [await stored(), await canvas.middleOf(canvas.touchpoint('quote'))];
    await canvas.carry('quote', await canvas.under('neighbour'));
    await expect(map.page.getByTestId('drop-slot')).toBeVisible();
    await keyboard.press('Escape');
    await canvas.letGo();
    await expect(map.page.getByTestId('drop-slot')).toHaveCount(0);
    await expect.poll(() => canvas.middleOf(canvas.touchpoint('quote'))).toEqual(at);
    expect(await stored()).toEqual(before);
  });

  test('what tldraw would do to shapes of its own does nothing to a journey', async ({ owner, browse }) => {
    const { canvas, keyboard, stored } = await openSample(owner, browse);
    const before = await stored();
    await canvas.select('quote');
    // Group, lock, flip, nudge, send to back, rotate, copy and paste.
    for (const keys of ['Control+g', 'Shift+l', 'Shift+h', 'Shift+v', '[', ']', 'Alt+Control+ArrowUp'])
      await keyboard.press(keys);
    for (const keys of ['Control+c', 'Control+v', 'Control+x']) await keyboard.press(keys);
    // Its tools.
    for (const keys of ['d', 'r', 't', 'a', 'e', 'f', 'o', 'l', 's', 'k']) await keyboard.press(keys);
    await keyboard.press('Escape');
    await canvas.select('quote');
    expect(await stored()).toEqual(before);
  });
});

test.describe('with the keyboard', () => {
  test('add, connect, reorder, delete, undo and redo', async ({ owner, browse }) => {
    const { canvas, keyboard, stored } = await openSample(owner, browse);
    const before = await stored();
    // The first arrow goes to the first touchpoint of the map.
    await canvas.root.locator('.tl-container').focus();
    await keyboard.press('ArrowRight');
    await expect(canvas.selected).toHaveAttribute('aria-label', 'See it cut at the trade show');

    await keyboard.press('n');
    await expect(canvas.field).toBeFocused();
    await keyboard.type('Ask a friend');
    await keyboard.press('Enter');
    const made = canvas.touchpointNamed('Ask a friend');
    await expect(made).toBeVisible();
    const id = (await made.getAttribute('data-journey-id')) ?? '';
    expect(cell(await stored(), 'awareness').indexOf(id)).toBe(1);

    await keyboard.press('p');
    await keyboard.press('ArrowDown');
    await keyboard.press('Enter');
    await expect(canvas.paths(id, 'search')).toHaveCount(1);

    await canvas.select('search');
    await keyboard.press('Alt+ArrowDown');
    await expect
      .poll(async () => cell(await stored(), 'awareness'))
      .toEqual(['trade-show', id, 'neighbour', 'search', 'demo-stream']);
    await keyboard.press('Alt+ArrowRight');
    await canvas.expectInStage('search', 'consideration');

    await keyboard.press('F2');
    await expect(canvas.field).toBeFocused();
    await keyboard.type('Look on the web');
    await keyboard.press('Escape');
    await canvas.expectTitle('search', 'Look on the web');

    await keyboard.press('Delete');
    await expect(canvas.touchpoint('search')).toHaveCount(0);
    for (let step = 0; step < 7; step++) await keyboard.press('Control+z');
    await expect.poll(stored).toEqual(before);
    await keyboard.press('Control+y');
    await expect(canvas.touchpoint(id)).toBeVisible();
  });

  test('stages: the next one, its name, its place', async ({ owner, browse }) => {
    const { canvas, keyboard, stored } = await openSample(owner, browse);
    await canvas.stage('awareness').focus();
    await keyboard.press('ArrowRight');
    await expect(canvas.stage('consideration')).toBeFocused();
    await keyboard.press('F2');
    await keyboard.type('Weighing up');
    await keyboard.press('Enter');
    await expect(canvas.stage('consideration')).toContainText('Weighing up');
    await keyboard.press('Alt+ArrowRight');
    const order = async () =>
      (await stored()).stages.sort((a, b) => (a.order < b.order ? -1 : 1)).map(({ id }) => id);
    await expect.poll(order).toEqual(['awareness', 'decision', 'consideration', 'retention', 'advocacy']);
    await keyboard.press('Control+z');
    await expect.poll(order).toEqual(['awareness', 'consideration', 'decision', 'retention', 'advocacy']);
  });
});
