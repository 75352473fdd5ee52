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

export function guardShapes(editor: Editor): Chokepoint {
  let open = false;
  const admitted = new Set<string>();
  const { sideEffects } = editor;
  const disposers = [
    sideEffects.registerBeforeChangeHandler('shape', (before, after) => (open ? after : before)),
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
