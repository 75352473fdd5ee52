import type { Journey } from '../model/journey';
import type { Stage } from '../model/stage';

/** The stages that are not hidden, in their order. */
export function stagesShown(journey: Journey): readonly Stage[] {
  return journey.stages.filter((stage) => !stage.hidden);
}
