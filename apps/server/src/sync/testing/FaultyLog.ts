import type { DocumentLog } from '../../storage/DocumentLog';
import { memoryDocumentLog } from '../../storage/memoryDocumentLog';

type Operation = 'load' | 'append' | 'compact';

/** A log in memory that counts calls, and fails or waits when told to. */
export class FaultyLog implements DocumentLog {
  readonly calls: Record<Operation, number> = { load: 0, append: 0, compact: 0 };
  readonly failing = new Set<Operation>();
  /** Awaited after an operation was done, before it is answered. */
  beforeAnswer: (operation: Operation) => Promise<void> = () => Promise.resolve();
  /** Awaited before an operation is done. */
  before: (operation: Operation) => Promise<void> = () => Promise.resolve();
  private readonly log = memoryDocumentLog();

  create: DocumentLog['create'] = (...parameters) => this.log.create(...parameters);
  position: DocumentLog['position'] = (documentId) => this.log.position(documentId);
  load: DocumentLog['load'] = (documentId) => this.run('load', () => this.log.load(documentId));
  append: DocumentLog['append'] = (...parameters) => this.run('append', () => this.log.append(...parameters));
  compact: DocumentLog['compact'] = (...parameters) =>
    this.run('compact', () => this.log.compact(...parameters));

  /** What is stored, whatever fails. */
  stored: DocumentLog['load'] = (documentId) => this.log.load(documentId);

  private async run<T>(operation: Operation, work: () => Promise<T>): Promise<T> {
    this.calls[operation] += 1;
    await this.before(operation);
    if (this.failing.has(operation)) throw new Error(`The log cannot ${operation}.`);
    const result = await work();
    await this.beforeAnswer(operation);
    return result;
  }
}

/** Something to wait for, opened from outside. */
export function latch(): { opened: Promise<void>; open: () => void } {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open };
}
