import {
  CARD_KIND_WORDS,
  type Card,
  type EntityReference,
  exitWords,
  type Journey,
  KIND_WORDS,
  LANE_KIND_WORDS,
  PATH_KIND_WORDS,
  type Path,
  type Stage,
  type Touchpoint,
} from '@journey-canvas/journey';

const LONGEST = 80;

export function touchpointName(touchpoint: Touchpoint | undefined): string {
  return touchpoint ? line(touchpoint.title) || 'Untitled touchpoint' : 'Deleted touchpoint';
}

export function stageName(stage: Stage | undefined): string {
  return stage ? line(stage.name) || 'Untitled stage' : 'No stage';
}

export function cardName(card: Card): string {
  return line(card.text) || `Empty ${CARD_KIND_WORDS[card.kind].toLowerCase()}`;
}

/** "Get a quote → Check the hall", "Exit from Get a quote: Price". */
export function pathName(journey: Journey, path: Path): string {
  const from = touchpointName(journey.touchpoints.get(path.route.from));
  if (path.route.to === null) return `Exit from ${from}: ${exitWords(path)}`;
  return `${from} → ${touchpointName(journey.touchpoints.get(path.route.to))}`;
}

/** What a thing is called by, for sentences. */
export function nameOf(journey: Journey, reference: EntityReference): string {
  switch (reference.kind) {
    case 'touchpoint':
      return touchpointName(journey.touchpoints.get(reference.id));
    case 'stage':
      return stageName(journey.stages.find(({ id }) => id === reference.id));
    case 'lane': {
      const lane = journey.lanes.find(({ id }) => id === reference.id);
      return lane ? line(lane.title) || LANE_KIND_WORDS[lane.kind] : 'Lane';
    }
    case 'card': {
      const card = journey.cards.get(reference.id);
      return card ? cardName(card) : 'Card';
    }
    case 'path': {
      const path = journey.paths.get(reference.id);
      return path ? pathName(journey, path) : 'Path';
    }
    default:
      return KIND_WORDS[reference.kind];
  }
}

/** What stands above the name: "Touchpoint in Consideration", "Exit from Get a quote". */
export function whereWords(journey: Journey, reference: EntityReference): string {
  const inStage = (stage: string) => {
    const found = journey.stages.find(({ id }) => id === stage);
    return found ? `in ${stageName(found)}` : 'without a place';
  };
  switch (reference.kind) {
    case 'touchpoint': {
      const touchpoint = journey.touchpoints.get(reference.id);
      return `Touchpoint ${inStage(touchpoint?.place.stage ?? '')}`;
    }
    case 'card': {
      const card = journey.cards.get(reference.id);
      return `${card ? CARD_KIND_WORDS[card.kind] : 'Card'} ${inStage(card?.place.stage ?? '')}`;
    }
    case 'path': {
      const path = journey.paths.get(reference.id);
      return path ? PATH_KIND_WORDS[path.route.kind] : 'Path';
    }
    case 'stage': {
      const at = journey.stages.findIndex(({ id }) => id === reference.id);
      return `Stage ${at + 1} of ${journey.stages.length}`;
    }
    case 'lane': {
      const at = journey.lanes.findIndex(({ id }) => id === reference.id);
      return `Lane ${at + 1} of ${journey.lanes.length}`;
    }
    default:
      return KIND_WORDS[reference.kind];
  }
}

/** On one line, and not for ever. */
export function line(text: string): string {
  const flat = text.trim().replace(/\s+/g, ' ');
  return flat.length > LONGEST ? `${flat.slice(0, LONGEST - 1).trimEnd()}…` : flat;
}
