import { industrialDistributor } from './industrialDistributor/industrialDistributor';
import type { Sample } from './Sample';
import { softwareReseller } from './softwareReseller/softwareReseller';

/** The maps to start from, in the order in which they are offered. */
export const SAMPLES: readonly Sample[] = [softwareReseller, industrialDistributor];

/** The sample of that id, or null. */
export function sampleOf(id: string): Sample | null {
  return SAMPLES.find((sample) => sample.id === id) ?? null;
}
