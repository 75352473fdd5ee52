import { layoutJourney } from '@journey-canvas/journey';
import { describe, expect, it } from 'vitest';
import { testDocument } from '../binding/testBoard';
import { drop } from './drop';

describe('a drop', () => {
  it('E1.1 is one update and one step to undo, and keeps the order of what was moved', () => {
    const { doc, live, editor } = testDocument();
    const { journey } = live.current();
    const layout = layoutJourney(journey);
    const [first, second] = journey.touchpoints.keys();
    const steps = journey.lanes.find(({ kind }) => kind === 'steps');
    const last = layout.stages.at(-1);
    if (first === undefined || second === undefined || steps === undefined || last === undefined) {
      throw new Error('The journey is too small');
    }
    const before = [first, second].map((id) => journey.touchpoints.get(id)?.place);
    let updates = 0;
    doc.on('update', () => {
      updates += 1;
    });
    const slot = { x: 0, y: 0, width: 1, height: 1 };
    const moving = [first, second].map((id) => ({ kind: 'touchpoint', id }) as const);
    drop(editor, moving, { stage: last.id, lane: steps.id, after: null, slot });
    expect(updates).toBe(1);
    const placed = [first, second].map((id) => live.current().journey.touchpoints.get(id)?.place);
    expect(placed.map((place) => place?.stage)).toEqual([last.id, last.id]);
    editor.undo.undo();
    const restored = [first, second].map((id) => live.current().journey.touchpoints.get(id)?.place);
    expect(restored).toEqual(before);
    expect(editor.undo.canUndo()).toBe(false);
  });
});
