import {
  type EntityReference,
  endsLeftBehind,
  type Journey,
  type JourneyEditor,
  layoutJourney,
  remove,
  setField,
} from '@journey-canvas/journey';

/**
 * Marks things as deleted; arrows of the free canvas that held on to them go on pointing where they were. Run it
 * within a gesture: it is one step to undo.
 */
export function removeThings(
  editor: JourneyEditor,
  journey: Journey,
  references: readonly EntityReference[],
): void {
  for (const { id, field, end } of leftBehind(journey, references)) {
    setField(editor, { kind: 'free', id }, field, end);
  }
  remove(editor, references);
}

function leftBehind(journey: Journey, references: readonly EntityReference[]) {
  const hasArrows = [...journey.free.values()].some(({ kind }) => kind === 'arrow');
  return hasArrows ? endsLeftBehind(journey, layoutJourney(journey), references) : [];
}
