import { createRoot } from 'solid-js';
import { describe, expect, it, vi } from 'vitest';
import { failureOf, RequestError } from '../../http/RequestError';
import { createImport } from './createImport';
import type { ImportPreview } from './importMap';

const preview: ImportPreview = {
  title: 'Order a spare part',
  kind: 'micro-journey',
  state: 'current',
  counts: { touchpoints: 4 },
  organisations: [],
  findings: [],
  problems: [],
};
const file = (text: string, name = 'map.json') => ({ name, size: text.length, text: async () => text });

function scene(server: Partial<Parameters<typeof createImport>[1]> = {}) {
  return createRoot((dispose) => ({
    dispose,
    ...createImport('w1', { preview: async () => preview, import: async () => 'm1', ...server }),
  }));
}

describe('an import', () => {
  it('W3.14 shows what a file would become before anything is made', async () => {
    const importing = vi.fn(async () => 'm1');
    const { take, run, state } = scene({ import: importing });
    await take(file('{"a":1}'));
    expect(state()).toMatchObject({ step: 'preview', name: 'map.json', preview });
    expect(importing).not.toHaveBeenCalled();
    expect(await run()).toBe('m1');
    expect(importing).toHaveBeenCalledWith('w1', { a: 1 });
  });

  it('W3.14 leaves the choice open, with the reason, for what is no JSON', async () => {
    const { take, state } = scene();
    await take(file('nonsense'));
    expect(state()).toMatchObject({ step: 'choose', problem: expect.stringContaining('is no JSON') });
  });

  it('W3.14 lists what is wrong in a file, place by place', async () => {
    const errors = [
      { field: 'touchpoints.0.emotion', message: 'Must be from −2 to 2.' },
      { field: '', message: 'Must have a version.' },
    ];
    const refusal = new RequestError(failureOf(422, { status: 422, code: 'invalid', detail: 'No.', errors }));
    const { take, state } = scene({ preview: () => Promise.reject(refusal) });
    await take(file('{"touchpoints":[{"title":"Quote"}]}'));
    expect(state()).toEqual({
      step: 'faulty',
      name: 'map.json',
      problems: [
        { place: 'Touchpoint 1 “Quote”, emotion', message: 'Must be from −2 to 2.' },
        { place: 'The file', message: 'Must have a version.' },
      ],
    });
  });

  it('W3.14 keeps the preview when importing fails', async () => {
    const { take, run, state } = scene({
      import: () => Promise.reject(new RequestError({ kind: 'unreachable' })),
    });
    await take(file('{}'));
    expect(await run()).toBeNull();
    expect(state()).toMatchObject({ step: 'preview', problem: expect.stringContaining('does not answer') });
  });

  it('W3.14 shows the newest file chosen, whichever answer comes first', async () => {
    const answers: (() => void)[] = [];
    const { take, state } = scene({
      preview: (_workspace, value) =>
        new Promise((resolve) => answers.push(() => resolve({ ...preview, title: String(value) }))),
    });
    const first = take(file('"old"', 'old.json'));
    await vi.waitFor(() => expect(answers).toHaveLength(1));
    const second = take(file('"new"', 'new.json'));
    await vi.waitFor(() => expect(answers).toHaveLength(2));
    answers[1]?.();
    await second;
    answers[0]?.();
    await first;
    expect(state()).toMatchObject({ step: 'preview', name: 'new.json' });
  });
});
