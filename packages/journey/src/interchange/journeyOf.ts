import type { JourneyContent } from '../document/content';
import { byOrder, type Journey } from '../model/journey';

/** The journey that a content holds, without a document: for a preview, a sample's picture, a check on import. */
export function journeyOf(content: JourneyContent): Journey {
  return {
    meta: content.meta,
    stages: [...content.stages].sort(byOrder),
    lanes: [...content.lanes].sort(byOrder),
    touchpoints: byId(content.touchpoints),
    paths: byId(content.paths),
    cards: byId(content.cards),
    frictions: byId(content.frictions),
    metrics: byId(content.metrics),
    free: byId(content.free),
  };
}

function byId<Value extends { id: unknown }>(list: readonly Value[]): ReadonlyMap<Value['id'], Value> {
  return new Map(list.map((entity) => [entity.id, entity]));
}
