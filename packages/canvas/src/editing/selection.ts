import type { EntityReference } from '@journey-canvas/journey';
import { type DrawnReference, isDrawn, referenceOf, shapeIdOf } from '../binding/shapeIds';
import type { Board } from '../board';

/** What this person has selected. */
export function selected(board: Board): DrawnReference[] {
  const ids = board.tldraw.get()?.getSelectedShapeIds() ?? [];
  return ids.flatMap((id) => referenceOf(id) ?? []);
}

export function onlySelected(board: Board): DrawnReference | null {
  const [first, second] = selected(board);
  return first !== undefined && second === undefined ? first : null;
}

/** What has no shape (a friction, something deleted meanwhile) is left out. */
export function select(board: Board, references: readonly EntityReference[]): void {
  const editor = board.tldraw.get();
  if (editor === null) return;
  const ids = references.filter(isDrawn).map(({ kind, id }) => shapeIdOf(kind, id));
  const binding = board.binding.get();
  binding?.flush();
  // A link leads to a place before all of a map is drawn.
  binding?.bring(ids);
  editor.setSelectedShapes(ids.filter((id) => editor.getShape(id) !== undefined));
}
