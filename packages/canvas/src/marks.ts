import { type Editor, react, type TLShapeId } from '@tldraw/tldraw';
import type { Board } from './board';
import type { PathShape } from './shapes/views';

type MarkName = 'data-selected' | 'data-hovered' | 'data-lit' | 'data-lifted';

/**
 * Says on a shape's element that it is selected, hovered or dragged, and on a path that it belongs to what is
 * selected. As attributes, so that one change touches the shapes it is about, out of thousands.
 */
export function markShapes(board: Board, editor: Editor): () => void {
  const container = editor.getContainer();
  const stops = [
    markWhile('data-selected', () => editor.getSelectedShapeIds()),
    markWhile('data-hovered', () => [editor.getHoveredShapeId() ?? []].flat()),
    markWhile('data-lifted', () => (board.drag.get()?.ids ?? []) as TLShapeId[]),
    markWhile('data-lit', () => pathsOf(editor)),
  ];
  return () => {
    for (const stop of stops) stop();
  };

  function markWhile(name: MarkName, idsOf: () => readonly TLShapeId[]): () => void {
    let marked: ReadonlySet<TLShapeId> = new Set();
    return react(name, () => {
      const ids = new Set(idsOf());
      board.marks.set(name, ids);
      for (const id of marked) if (!ids.has(id)) elementOf(id)?.removeAttribute(name);
      for (const id of ids) if (!marked.has(id)) elementOf(id)?.setAttribute(name, '');
      marked = ids;
    });
  }

  function elementOf(id: TLShapeId): Element | null {
    return container.querySelector(`[data-shape-id="${CSS.escape(id)}"]`);
  }
}

/** The paths that start or end at what is selected. */
function pathsOf(editor: Editor): TLShapeId[] {
  const selected = new Set(editor.getSelectedShapeIds());
  if (selected.size === 0 || selected.size > 50) return [];
  const lit: TLShapeId[] = [];
  for (const shape of editor.getCurrentPageShapes()) {
    if (shape.type !== 'path') continue;
    const { from, to } = (shape as PathShape).props.view;
    if (
      selected.has(`shape:touchpoint:${from}` as TLShapeId) ||
      selected.has(`shape:touchpoint:${to}` as TLShapeId)
    ) {
      lit.push(shape.id);
    }
  }
  return lit;
}
