import { Inspector } from '../pages/Inspector';
import { MapPage } from '../pages/MapPage';
import { must } from '../server/must';
import type { Person } from '../server/Person';
import { type Browse, expect, test } from '../test';

const SAMPLE = 'industrial-distributor';
/** A figure's field leaves what is typed as it is until somebody leaves it. */
const TOO_MANY = 'Type a number from 0 to 100 %.';

/** Two people look at the same thing, each in a browser of their own. */
async function twoAt(owner: Person, browse: Browse, at: string) {
  const mapId = await owner.makeMap('A machine', SAMPLE);
  const invited = await owner.invite('Jonas', mapId, 'editor');
  const open = async (person: Person) => {
    const { page } = await browse(person);
    await page.goto(`/maps/${mapId}?at=${at}`);
    const map = new MapPage(page);
    await map.canvas.drawn();
    return { page, map, inspector: new Inspector(page), root: new Inspector(page).root };
  };
  const [mara, jonas] = await Promise.all([open(owner), open(invited)]);
  await Promise.all([mara.map.saved(), jonas.map.saved()]);
  return { mapId, mara, jonas, both: [mara, jonas] };
}

test('every kind of field of a touchpoint is seen by the other, and is in the journey', async ({
  owner,
  browse,
}) => {
  const { mapId, mara, jonas } = await twoAt(owner, browse, 'touchpoint:quote');
  const { root, page } = mara;

  await test.step('one of a list, words of one’s own, a flag, a face, one of two', async () => {
    await mara.inspector.pick('owner', 'Tessin Service');
    await mara.inspector.picker('department').click();
    await page.getByRole('combobox', { name: 'Search Department' }).fill('Tender desk');
    await page.keyboard.press('Enter');
    await root.getByRole('button', { name: 'Discovery' }).click();
    await root
      .getByRole('group', { name: 'Emotion', exact: true })
      .getByLabel('Very bad')
      .check({ force: true });
    await root
      .getByRole('group', { name: 'Started by' })
      .getByLabel('Us', { exact: true })
      .check({ force: true });
    await expect(jonas.inspector.picker('owner')).toContainText('Tessin Service');
    await expect(jonas.inspector.picker('department')).toContainText('Tender desk');
    await expect(jonas.root.getByRole('button', { name: 'Discovery' })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
    await expect(
      jonas.root.getByRole('group', { name: 'Emotion', exact: true }).getByLabel('Very bad'),
    ).toBeChecked();
    await expect(
      jonas.root.getByRole('group', { name: 'Started by' }).getByLabel('Us', { exact: true }),
    ).toBeChecked();
  });

  await test.step('text, tags, a place', async () => {
    await root.getByRole('textbox', { name: 'Notes' }).fill('By the head of sales.\nWithin a week.');
    const tags = root.getByRole('combobox', { name: 'Tags' }).or(root.getByRole('textbox', { name: 'Tags' }));
    await tags.fill('pilot, quick win');
    await tags.press('Enter');
    await mara.inspector.pick('place', 'Decision');
    await expect(jonas.root.getByRole('textbox', { name: 'Notes' })).toHaveValue(/Within a week/);
    for (const tag of ['pilot', 'quick win'])
      await expect(jonas.root.getByRole('button', { name: `Remove tag ${tag}` })).toBeVisible();
    await jonas.map.canvas.expectInStage('quote', 'decision');
  });

  await test.step('a friction with its scores, a metric with a reading', async () => {
    await root.getByRole('button', { name: 'Add friction' }).click();
    await root.getByRole('textbox', { name: 'What' }).pressSequentially('Nobody answers');
    await root.getByRole('group', { name: 'Severity' }).getByLabel(/^5/).check({ force: true });
    await root.getByRole('button', { name: 'Add a metric' }).click();
    await root.getByRole('textbox', { name: 'Name' }).pressSequentially('Quotes won');
    await root.getByRole('textbox', { name: 'Unit' }).fill('%');
    await root.getByRole('textbox', { name: 'Target' }).fill('62.5');
    await root.getByRole('textbox', { name: 'Target' }).press('Enter');
    await root.getByRole('textbox', { name: 'New reading', exact: true }).fill('48');
    await root.getByRole('textbox', { name: 'New reading', exact: true }).press('Enter');
    await expect(jonas.root.getByText('Nobody answers')).toBeVisible();
    await expect(jonas.root.getByRole('button', { name: /Quotes won.*48/ })).toBeVisible();
  });

  await mara.map.saved();
  const journey = await owner.journey(mapId);
  expect(journey.touchpoints.find(({ id }) => id === 'quote')).toMatchObject({
    owner: { name: 'Tessin Service' },
    department: 'Tender desk',
    discovery: true,
    emotion: -2,
    initiator: 'us',
    description: 'By the head of sales.\nWithin a week.',
    tags: expect.arrayContaining(['pilot', 'quick win']),
    place: { stage: 'decision' },
  });
  expect(journey.frictions.find(({ note }) => note === 'Nobody answers')).toMatchObject({
    touchpoint: 'quote',
    severity: 5,
  });
  const metric = must(
    journey.metrics.find(({ name }) => name === 'Quotes won'),
    'the metric',
  );
  expect(metric).toMatchObject({ unit: '%', target: 62.5, subject: { kind: 'touchpoint', id: 'quote' } });
  expect(Object.values(metric.readings)).toEqual([48]);
});

test('fields of paths, cards, stages and lanes are seen by the other, and are in the journey', async ({
  owner,
  browse,
}) => {
  const { mapId, mara, jonas, both } = await twoAt(owner, browse, 'touchpoint:quote');

  await test.step('an exit: a label, a reason, a share in percent', async () => {
    for (const { root } of both) await root.getByRole('button', { name: /^Exit: / }).click();
    await mara.root.getByRole('textbox', { name: 'Label' }).fill('Price too high');
    await mara.inspector.pick('reason', 'Competitor');
    await mara.root.getByRole('textbox', { name: 'Likelihood' }).fill('12.5');
    await mara.root.getByRole('textbox', { name: 'Likelihood' }).press('Enter');
    await expect(jonas.root.getByRole('textbox', { name: 'Label' })).toHaveValue('Price too high');
    await expect(jonas.inspector.picker('reason')).toContainText('Competitor');
    await expect(jonas.root.getByRole('textbox', { name: 'Likelihood' })).toHaveValue('12.5');
  });

  await test.step('an action: a day, somebody by name, how far it is', async () => {
    for (const { page, root, map } of both) {
      await map.canvas.select('quote');
      await root.getByRole('button', { name: /^Same-day quote/ }).click();
      await expect(root.getByLabel('Due')).toBeVisible();
      await expect(page).toHaveURL(/maps/);
    }
    await mara.root.getByLabel('Due').fill('2031-05-04');
    await mara.root.getByLabel('Due').press('Enter');
    await mara.inspector.picker('person').click();
    await mara.page.getByRole('combobox').fill('Whoever is in on Monday');
    await mara.page.keyboard.press('Enter');
    await mara.inspector.pick('status', 'Dropped');
    await expect(jonas.root.getByLabel('Due')).toHaveValue('2031-05-04');
    await expect(jonas.inspector.picker('person')).toContainText('Whoever is in on Monday');
    await expect(jonas.inspector.picker('status')).toContainText('Dropped');
  });

  await test.step('a stage and a lane: what it counts as, a height', async () => {
    for (const { map, inspector } of both) {
      await map.canvas.click(map.canvas.stage('decision'));
      await inspector.shows('stage', 'decision');
    }
    await mara.inspector.pick('mapsTo', 'None of the five');
    await mara.root.getByRole('textbox', { name: 'Goal' }).fill('Sleep well after signing.');
    await expect(jonas.inspector.picker('mapsTo')).toContainText('None of the five');
    await expect(jonas.root.getByRole('textbox', { name: 'Goal' })).toHaveValue('Sleep well after signing.');

    for (const { map, root } of both) {
      await map.canvas.click(map.page.getByRole('button', { name: /^Lane Thoughts/ }));
      await expect(root.getByRole('textbox', { name: 'Height' })).toBeVisible();
    }
    await mara.root.getByRole('textbox', { name: 'Height' }).fill('200');
    await mara.root.getByRole('textbox', { name: 'Height' }).press('Enter');
    await expect(jonas.root.getByRole('textbox', { name: 'Height' })).toHaveValue('200');
  });

  await mara.map.saved();
  const journey = await owner.journey(mapId);
  expect(journey.paths.find(({ label }) => label === 'Price too high')).toMatchObject({
    reason: 'competitor',
    likelihood: 0.125,
  });
  expect(journey.cards.find(({ text }) => text.startsWith('Same-day quote'))).toMatchObject({
    due: '2031-05-04',
    person: { name: 'Whoever is in on Monday' },
    status: 'dropped',
  });
  expect(journey.stages.find(({ id }) => id === 'decision')).toMatchObject({
    mapsTo: null,
    customerGoal: 'Sleep well after signing.',
  });
  expect(journey.lanes.find(({ id }) => id === 'thoughts')).toMatchObject({ height: 200 });
});

test('what cannot be taken over is said, kept, and overwrites nothing', async ({ owner, browse }) => {
  const { mapId, mara, jonas, both } = await twoAt(owner, browse, 'touchpoint:quote');
  for (const { root } of both) await root.getByRole('button', { name: /^Exit: / }).click();
  const likelihood = mara.root.getByRole('textbox', { name: 'Likelihood' });
  const before = await likelihood.inputValue();
  for (const [typed, words] of [
    ['200', TOO_MANY],
    ['−3', TOO_MANY],
    ['a third', 'Type a number, for example 12.'],
  ] as const) {
    await likelihood.fill(typed);
    await expect(mara.root.getByText(words)).toBeVisible();
    await likelihood.press('Enter');
    await expect(likelihood).toHaveAttribute('aria-invalid', 'true');
    await expect(likelihood).toHaveAccessibleDescription(new RegExp(words.slice(0, 20)));
  }
  // Another field, changed by the other, does not take away what is typed here.
  await jonas.root.getByRole('textbox', { name: 'Label' }).fill('Meanwhile');
  await expect(mara.root.getByRole('textbox', { name: 'Label' })).toHaveValue('Meanwhile');
  await expect(likelihood).toHaveValue('a third');
  await expect(jonas.root.getByRole('textbox', { name: 'Likelihood' })).toHaveValue(before);
  await likelihood.press('Escape');
  await expect(likelihood).toHaveValue(before);
  await expect(mara.root).toBeVisible();
  await Promise.all([mara.map.saved(), jonas.map.saved()]);
  const { paths } = await owner.journey(mapId);
  expect(paths.find(({ label }) => label === 'Meanwhile')?.likelihood).toBe(Number(before) / 100);
});

test('each gesture is one step to undo, and none of the other’s', async ({ owner, browse }) => {
  const { mapId, mara, jonas } = await twoAt(owner, browse, 'touchpoint:quote');
  const quote = async () => (await owner.journey(mapId)).touchpoints.find(({ id }) => id === 'quote');
  const before = await quote();
  await mara.inspector.goal.press('Control+End');
  await mara.inspector.goal.pressSequentially(' All of it.', { delay: 20 });
  await mara.inspector.pick('channel', 'Phone');
  await mara.root.getByRole('button', { name: 'Moment of truth' }).click();
  await expect(jonas.root.getByRole('button', { name: 'Moment of truth' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await jonas.inspector.pick('owner', 'Tessin Service');
  await expect(mara.inspector.picker('owner')).toContainText('Tessin Service');

  const undo = mara.map.canvas.tool('Undo');
  await undo.click();
  await expect(jonas.root.getByRole('button', { name: 'Moment of truth' })).toHaveAttribute(
    'aria-pressed',
    'false',
  );
  await expect(jonas.inspector.picker('channel')).toContainText('Phone');
  await undo.click();
  await expect(jonas.inspector.picker('channel')).not.toContainText('Phone');
  await expect(jonas.inspector.goal).toHaveValue(/All of it\.$/);
  await undo.click();
  await expect(jonas.inspector.goal).toHaveValue(before?.customerGoal ?? '');
  await expect(undo).toHaveAttribute('aria-disabled', 'true');
  // The other's choice stands.
  await expect(mara.inspector.picker('owner')).toContainText('Tessin Service');
  await mara.map.saved();
  expect(await quote()).toEqual({ ...before, owner: expect.objectContaining({ name: 'Tessin Service' }) });
});
