import type * as Y from 'yjs';
import { assembleDiscussion, type Discussion, readParts } from './readDiscussion';
import { discussionRoot, readComment, readHead } from './registers';

/** A discussion document's reading, kept up to date. */
export interface LiveDiscussion {
  current(): Discussion;
  /** Called after each Yjs transaction that changed the discussion. @returns its disposer */
  subscribe(listener: (discussion: Discussion) => void): () => void;
  dispose(): void;
}

/**
 * Follows a discussion document: only what changed is read again, and a thread that reads as before is the same
 * object as in the last reading.
 */
export function liveDiscussion(doc: Y.Doc): LiveDiscussion {
  const { heads, comments } = readParts(doc);
  let discussion = assembleDiscussion({ heads, comments }, null);
  let changed = false;
  const listeners = new Set<(discussion: Discussion) => void>();

  const note = () => {
    changed = true;
  };
  const stops = [
    follow(discussionRoot(doc, 'threads'), heads, readHead, note),
    follow(discussionRoot(doc, 'comments'), comments, readComment, note),
  ];
  const flush = () => {
    if (!changed) return;
    changed = false;
    discussion = assembleDiscussion({ heads, comments }, discussion);
    for (const listener of [...listeners]) listener(discussion);
  };
  doc.on('afterTransaction', flush);
  return {
    current: () => discussion,
    subscribe(listener) {
      const own: typeof listener = (current) => listener(current);
      listeners.add(own);
      return () => listeners.delete(own);
    },
    dispose() {
      doc.off('afterTransaction', flush);
      for (const stop of stops) stop();
      listeners.clear();
    },
  };
}

function follow<Entry>(
  root: Y.Map<unknown> | null,
  entries: Map<string, Entry>,
  read: (id: string, value: unknown) => Entry | null,
  onChange: () => void,
): () => void {
  if (root === null) return () => {};
  const observer = ({ keysChanged }: Y.YMapEvent<unknown>) => {
    for (const id of keysChanged as Set<string>) {
      const entry = root.has(id) ? read(id, root.get(id)) : null;
      if (entry === null) entries.delete(id);
      else entries.set(id, entry);
    }
    onChange();
  };
  root.observe(observer);
  return () => root.unobserve(observer);
}
