import { describe, expect, it } from 'vitest';
import { streamOf } from './streamOf';

async function* counting(made: number[]): AsyncGenerator<string> {
  try {
    for (let at = 1; at <= 5; at++) {
      made.push(at);
      yield `part ${at};`;
    }
  } finally {
    made.push(0);
  }
}

describe('a file that is sent as it is made', () => {
  it('F4.6 has each part made when it is asked for, and ends with its reader', async () => {
    const made: number[] = [];
    const reader = (await streamOf(counting(made))).getReader();
    expect(made).toEqual([1]);
    await reader.read();
    const { value } = await reader.read();
    expect(new TextDecoder().decode(value)).toBe('part 2;');
    expect(made).toEqual([1, 2]);
    await reader.cancel();
    expect(made).toEqual([1, 2, 0]);
  });

  it('F4.6 arrives whole', async () => {
    const text = await new Response(await streamOf(counting([]))).text();
    expect(text).toBe('part 1;part 2;part 3;part 4;part 5;');
  });

  it('F4.6 fails before it begins when its first part cannot be made', async () => {
    const broken = (async function* () {
      throw new Error('no drawing');
      // biome-ignore lint/correctness/noUnreachable: makes it a generator of text
      yield '';
    })();
    await expect(streamOf(broken)).rejects.toThrow('no drawing');
  });
});
