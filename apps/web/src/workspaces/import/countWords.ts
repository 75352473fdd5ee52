import { COUNTED } from './importMap';

const WORDS: Record<(typeof COUNTED)[number], [one: string, many: string]> = {
  stages: ['stage', 'stages'],
  lanes: ['lane', 'lanes'],
  touchpoints: ['touchpoint', 'touchpoints'],
  paths: ['path', 'paths'],
  cards: ['card', 'cards'],
  frictions: ['friction', 'frictions'],
  metrics: ['metric', 'metrics'],
  free: ['note or drawing', 'notes and drawings'],
  images: ['picture', 'pictures'],
};

/** "5 stages, 22 touchpoints and 1 metric"; what there is none of is left out. */
export function countsInWords(counts: Readonly<Record<string, number>>): string {
  const parts = COUNTED.flatMap((name) => {
    const count = counts[name] ?? 0;
    return count === 0 ? [] : [`${count} ${WORDS[name][count === 1 ? 0 : 1]}`];
  });
  const last = parts.pop();
  if (!last) return 'Nothing on it yet';
  return parts.length === 0 ? last : `${parts.join(', ')} and ${last}`;
}
