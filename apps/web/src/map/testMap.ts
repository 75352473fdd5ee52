import {
  addTouchpoint,
  createJourney,
  emptyJourney,
  type Journey,
  type JourneyEditor,
  type LaneId,
  openEditor,
  readJourney,
  type StageId,
  type TouchpointId,
} from '@journey-canvas/journey';
import * as Y from 'yjs';

/** A journey with five stages and the usual lanes, for tests. */
export interface TestMap {
  readonly editor: JourneyEditor;
  readonly stages: readonly StageId[];
  readonly steps: LaneId;
  journey(): Journey;
  add(stage: number, title: string): TouchpointId;
  /** Titles of a stage's steps, in order. */
  titles(stage: number): string[];
}

export function createTestMap(): TestMap {
  const doc = new Y.Doc();
  createJourney(doc, emptyJourney('A map'));
  const editor = openEditor(doc);
  const journey = () => readJourney(doc).journey;
  const stages = journey().stages.map(({ id }) => id);
  const steps = journey().lanes.find(({ kind }) => kind === 'steps')?.id;
  if (!steps) throw new Error('No lane of steps');
  const stageAt = (index: number) => {
    const stage = stages[index];
    if (!stage) throw new Error(`No stage ${index}`);
    return stage;
  };
  return {
    editor,
    stages,
    steps,
    journey,
    add: (stage, title) => addTouchpoint(editor, { stage: stageAt(stage), lane: steps, title }),
    titles: (stage) =>
      [...journey().touchpoints.values()]
        .filter(({ place }) => place.stage === stageAt(stage))
        .sort((a, b) => (a.place.order < b.place.order ? -1 : 1))
        .map(({ title }) => title),
  };
}
