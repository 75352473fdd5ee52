import { AsyncLocalStorage } from 'node:async_hooks';
import { describe, expect, it } from 'vitest';
import { JobQueue, type Priority } from './JobQueue';

/** Jobs that note when they run, on a queue that a first job holds until it is released. */
function heldQueue() {
  const queue = new JobQueue();
  const ran: string[] = [];
  let release = () => {};
  const held = queue.run('ordinary', () => new Promise<void>((resolve) => (release = resolve)));
  const add = (priority: Priority, name: string) =>
    queue.run(priority, async () => {
      ran.push(name);
    });
  return { queue, ran, add, release: () => release(), held };
}

describe('job queue', () => {
  it('S3.1 runs one job at a time, in the order of arrival', async () => {
    const queue = new JobQueue();
    const steps: string[] = [];
    const job = (name: string) => async () => {
      steps.push(`${name} begins`);
      await Promise.resolve();
      steps.push(`${name} ends`);
      return name;
    };
    expect(await Promise.all([queue.run('ordinary', job('a')), queue.run('ordinary', job('b'))])).toEqual([
      'a',
      'b',
    ]);
    expect(steps).toEqual(['a begins', 'a ends', 'b begins', 'b ends']);
  });

  it('S3.2 takes groups of the log first', async () => {
    const { ran, add, release } = heldQueue();
    const all = [
      add('ordinary', 'select'),
      add('log', 'group 1'),
      add('ordinary', 'insert'),
      add('log', 'group 2'),
    ];
    release();
    await Promise.all(all);
    expect(ran).toEqual(['group 1', 'group 2', 'select', 'insert']);
  });

  it('S3.2 lets requests through under a flood of groups', async () => {
    const { ran, add, release } = heldQueue();
    const all = [add('ordinary', 'select')];
    for (let group = 0; group < 200; group += 1) all.push(add('log', 'group'));
    release();
    await Promise.all(all);
    expect(ran.indexOf('select')).toBe(64);
  });

  it('S3.3 goes on after a job that fails', async () => {
    const queue = new JobQueue();
    const failing = queue.run('ordinary', () => Promise.reject(new Error('no')));
    const next = queue.run('ordinary', async () => 'next');
    await expect(failing).rejects.toThrow('no');
    expect(await next).toBe('next');
  });

  it('S3.3 runs a job in the asynchronous context of its caller', async () => {
    const context = new AsyncLocalStorage<string>();
    const { queue, release } = heldQueue();
    const seen = context.run('caller', () => queue.run('ordinary', async () => context.getStore()));
    release();
    expect(await seen).toBe('caller');
  });

  it('S1.6 ends with the jobs it has, and refuses later ones', async () => {
    const { queue, ran, add, release } = heldQueue();
    const before = add('ordinary', 'before');
    const closed = queue.close();
    await expect(add('ordinary', 'after')).rejects.toMatchObject({ code: 'closed' });
    release();
    await closed;
    await before;
    expect(ran).toEqual(['before']);
  });
});
