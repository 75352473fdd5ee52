import type { Editor, TLShape } from '@tldraw/tldraw';

/**
 * The one place through which shapes change. Everything else that tldraw can do to a shape (align, rotate, resize,
 * group, restyle, stack, lock, duplicate, paste, delete) is refused here, whatever started it.
 */
export interface Chokepoint {
  /** Runs writes of the binding; nothing else may change a shape. Not part of tldraw's history. */
  write(change: () => void): void;
  dispose(): void;
}

/** Whether a change that tldraw's tools make may be shown for now. The journey hears of it when the hand lets go. */
export type AllowChange = (before: TLShape, after: TLShape) => boolean;

export function guardShapes(editor: Editor, allow: AllowChange = () => false): Chokepoint {
  let open = false;
  const admitted = new Set<string>();
  const { sideEffects } = editor;
  const disposers = [
    sideEffects.registerBeforeChangeHandler('shape', (before, after) =>
      open || allow(before, after) ? after : before,
    ),
    sideEffects.registerBeforeDeleteHandler('shape', (shape) => {
      if (open) admitted.delete(shape.id);
      return open ? undefined : false;
    }),
    sideEffects.registerBeforeCreateHandler('shape', (shape: TLShape) => {
      if (open) admitted.add(shape.id);
      return shape;
    }),
    // A creation cannot be refused, so a stranger goes as soon as it is there.
    sideEffects.registerAfterCreateHandler('shape', (shape) => {
      if (!admitted.has(shape.id)) write(() => editor.store.remove([shape.id]));
    }),
    // Nothing here is bound by tldraw: arrows follow because the journey says what they point at.
    sideEffects.registerAfterCreateHandler('binding', (binding) => {
      editor.store.remove([binding.id]);
    }),
  ];

  function write(change: () => void): void {
    const outer = open;
    open = true;
    try {
      editor.run(change, { history: 'ignore', ignoreShapeLock: true });
    } finally {
      open = outer;
    }
  }

  return {
    write,
    dispose: () => {
      for (const dispose of disposers) dispose();
    },
  };
}
