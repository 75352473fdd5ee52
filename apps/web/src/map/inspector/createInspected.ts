import type { EntityReference, Reading } from '@journey-canvas/journey';
import { type Accessor, createMemo } from 'solid-js';
import { type Inspected, inspect, NOTHING } from './inspected';
import type { Touches } from './touches';

interface InspectedInput {
  reading: Accessor<Reading>;
  selection: Accessor<readonly EntityReference[]>;
  isDismissed(references: readonly EntityReference[]): boolean;
  /** Moves on when what is held on to, though it is gone, is to be let go of. */
  letGo: Accessor<number>;
  touches: Touches;
}

interface Step {
  readonly inspected: Inspected;
  readonly letGo: number;
}

/** What the inspector shows, following the selection; what somebody else deletes meanwhile stays, as gone. */
export function createInspected(input: InspectedInput): Accessor<Inspected> {
  const step = createMemo<Step>(
    (before) => {
      const letGo = input.letGo();
      const held = letGo === before.letGo ? heldFrom(before.inspected, input.touches) : null;
      return { inspected: follow(input, held), letGo };
    },
    { inspected: NOTHING, letGo: 0 },
  );
  return () => step().inspected;
}

function follow(
  { reading, selection, isDismissed, touches }: InspectedInput,
  held: EntityReference | null,
): Inspected {
  const references = selection();
  if (references.length > 0 && isDismissed(references)) return NOTHING;
  const next = inspect(reading(), references, held);
  // What one has deleted oneself needs no word about it.
  return next.state === 'gone' && !touches.byOthers(next.reference) ? NOTHING : next;
}

function heldFrom(before: Inspected, touches: Touches): EntityReference | null {
  if (before.state !== 'live' && before.state !== 'gone') return null;
  return touches.byOthers(before.reference) ? before.reference : null;
}
