import type { DocumentLog } from '../DocumentLog';
import type { Executor, Transactions } from './transactions';
import type { WorkerClient } from './WorkerClient';

/** The update log in the storage's worker; each call is one message and at most one commit. */
export function workerDocumentLog(
  worker: WorkerClient,
  transactions: Transactions,
  now: () => number,
): DocumentLog {
  const { enqueue, outside } = transactions;
  return {
    create: documentCreator(outside, now),
    load: (documentId) => enqueue('ordinary', () => worker.call('load', { documentId })),
    append(documentId, entries, newClients, fields) {
      // Copied now: the caller may reuse its buffers, and the queue may make this wait.
      const group = {
        documentId,
        entries: entries.map((entry) => ({ ...entry, update: exactCopy(entry.update) })),
        newClients: new Map(newClients),
        fields: fields ?? null,
      };
      return enqueue('log', () => worker.call('append', group));
    },
    async compact(documentId, snapshot, upTo) {
      await enqueue('ordinary', () => worker.call('compact', { documentId, snapshot, upTo }));
    },
    position: (documentId) => enqueue('ordinary', () => worker.call('position', { documentId })),
  };
}

export function documentCreator(executor: Executor, now: () => number): DocumentLog['create'] {
  return async (documentId, mapId, lineage, firstUpdate, author, clients = new Map()) => {
    const update = exactCopy(firstUpdate);
    await executor.perform('create', {
      documentId,
      mapId,
      lineage,
      firstUpdate: update,
      author,
      at: now(),
      clients,
    });
  };
}

/** Only these bytes: a message carries the whole buffer that a view looks into (a socket's 64 KiB, say). */
function exactCopy(bytes: Uint8Array): Uint8Array {
  return new Uint8Array(bytes);
}
