import type { EntityKind, EntityReference } from '@journey-canvas/journey';

/** Stands for values that differ. */
export const MIXED = Symbol('mixed');

/** The value that all have, or that they differ; nothing of nothing. */
export function common<Value>(values: readonly Value[]): Value | null | typeof MIXED {
  const [first] = values;
  if (first === undefined) return null;
  return values.every((value) => value === first) ? first : MIXED;
}

export function isMixed(value: unknown): value is typeof MIXED {
  return value === MIXED;
}

const COUNTED: Record<EntityKind, [one: string, many: string]> = {
  touchpoint: ['touchpoint', 'touchpoints'],
  card: ['card', 'cards'],
  path: ['path', 'paths'],
  stage: ['stage', 'stages'],
  lane: ['lane', 'lanes'],
  friction: ['friction', 'frictions'],
  metric: ['metric', 'metrics'],
  free: ['shape', 'shapes'],
};

/** "3 touchpoints and 1 card". */
export function countWords(references: readonly EntityReference[]): string {
  const parts = (Object.keys(COUNTED) as EntityKind[]).flatMap((kind) => {
    const count = references.filter((reference) => reference.kind === kind).length;
    return count === 0 ? [] : [`${count} ${COUNTED[kind][count === 1 ? 0 : 1]}`];
  });
  const last = parts.at(-1) ?? '';
  return parts.length > 1 ? `${parts.slice(0, -1).join(', ')} and ${last}` : last;
}
