import type { PersonaId, TouchpointId } from '../model/ids';
import type { Touchpoint } from '../model/touchpoint';

export interface FeltEmotion {
  readonly touchpoint: TouchpointId;
  /** −2 to +2. */
  readonly value: number;
}

/** The emotions of these touchpoints, in the order given; those without one are left out. */
export function emotionsOf(touchpoints: Iterable<Touchpoint>): readonly FeltEmotion[] {
  const felt: FeltEmotion[] = [];
  for (const { id, emotion } of touchpoints) {
    if (emotion !== null) felt.push({ touchpoint: id, value: emotion });
  }
  return felt;
}

/** What a persona feels here: its own emotion, else everybody's; null when neither is known. */
export function emotionFor(touchpoint: Touchpoint, persona: PersonaId): number | null {
  return touchpoint.emotionBy[persona] ?? touchpoint.emotion;
}

/** The persona's emotion is known and is not everybody's. */
export function feelsOtherwise(touchpoint: Touchpoint, persona: PersonaId): boolean {
  const own = touchpoint.emotionBy[persona];
  return own !== undefined && own !== touchpoint.emotion;
}

/** Personas that feel otherwise than everybody at one of these touchpoints at least; sorted by id. */
export function personasWithOwnEmotions(touchpoints: Iterable<Touchpoint>): readonly PersonaId[] {
  const personas = new Set<PersonaId>();
  for (const touchpoint of touchpoints) {
    for (const persona of Object.keys(touchpoint.emotionBy) as PersonaId[]) {
      if (feelsOtherwise(touchpoint, persona)) personas.add(persona);
    }
  }
  return [...personas].sort();
}

/** The first of the lowest; null when nothing is felt. */
export function lowestEmotion<T extends { readonly value: number }>(felt: readonly T[]): T | null {
  let lowest: T | null = null;
  for (const point of felt) if (lowest === null || point.value < lowest.value) lowest = point;
  return lowest;
}
