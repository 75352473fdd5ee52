import type { DocumentReference, EntityKind, JourneyChanges, LiveJourney } from '@journey-canvas/journey';
import { keyOf } from './referenceKey';

/** Who changed things last: oneself or somebody else. */
export interface Touches {
  /** Whether the last change to it came from somebody else. */
  byOthers(reference: DocumentReference): boolean;
  dispose(): void;
}

/** The oldest are forgotten: what is asked for has changed a moment ago. */
const MOST = 500;

/** Follows a document from now on. @param own The origin of one's own edits. */
export function createTouches(live: LiveJourney, own: () => object | undefined): Touches {
  const last = new Map<string, 'own' | 'other'>();
  function note(key: string, whose: 'own' | 'other'): void {
    last.delete(key);
    last.set(key, whose);
    const [oldest] = last.keys();
    if (last.size > MOST && oldest !== undefined) last.delete(oldest);
  }
  const dispose = live.subscribe((_, changes) => {
    const whose = changes.local && changes.origin === own() ? 'own' : 'other';
    for (const key of keysOf(changes)) note(key, whose);
  });
  return {
    byOthers: (reference) => last.get(keyOf(reference)) === 'other',
    dispose,
  };
}

function* keysOf(changes: JourneyChanges): Generator<string> {
  if (changes.meta) yield 'meta';
  for (const kind of Object.keys(changes.ids) as EntityKind[]) {
    for (const id of changes.ids[kind]) yield `${kind}:${id}`;
  }
}
