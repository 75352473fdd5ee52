import { type Editor, SelectTool, type TLShape, type TLStateNodeConstructor } from '@tldraw/tldraw';
import type { AllowChange } from '../binding/chokepoint';
import { sameJson } from '../binding/sameJson';
import type { Board } from '../board';
import type { FreeBoardShape } from '../shapes/views';
import { keepHandiwork } from './handiwork';

/** States of tldraw's select tool in which a hand changes free shapes. */
const BY_HAND = ['select.resizing', 'select.rotating'];
const CHANGEABLE = new Set(['x', 'y', 'rotation', 'props']);

/**
 * tldraw's resizing and turning. What they do to free shapes is seen by this person alone until the hand lets go;
 * then it is one edit of the journey. Left in any other way, everything goes back.
 */
export function handTools(board: Board): readonly TLStateNodeConstructor[] {
  return ['resizing', 'rotating'].map((id) => settling(board, childOf(id)));
}

function settling(board: Board, State: TLStateNodeConstructor): TLStateNodeConstructor {
  // The class as it is, with its three ways out told apart.
  class Settling extends State {
    static override id = State.id;
    private letGo = false;
    override onEnter(info: unknown, from: string) {
      this.letGo = false;
      super.onEnter?.(info, from);
    }
    override onPointerUp(...info: Parameters<NonNullable<InstanceType<typeof State>['onPointerUp']>>) {
      this.letGo = true;
      super.onPointerUp?.(...info);
    }
    override onExit(info: unknown, to: string) {
      super.onExit?.(info, to);
      if (this.letGo) keepHandiwork(board);
      board.binding.get()?.settle();
      // Undo is the journey's: tldraw need not keep what its own tools did.
      this.editor.clearHistory();
    }
  }
  return Settling;
}

/** Whether free shapes are being resized or turned. */
export function isByHand(editor: Editor): boolean {
  return editor.isInAny(...BY_HAND);
}

/** For the chokepoint: place, turn and size of free shapes that are not locked, while a hand is at it. */
export function allowByHand(editor: Editor): AllowChange {
  return (before, after) =>
    before.type === 'free' &&
    after.type === 'free' &&
    isByHand(editor) &&
    !isLockedByPeople(before) &&
    changesOnly(before, after, CHANGEABLE) &&
    changesOnly(before.props, after.props, SIZES);
}

const SIZES = new Set(['w', 'h']);

function isLockedByPeople(shape: TLShape): boolean {
  return (shape as FreeBoardShape).props.view.shape.locked;
}

function changesOnly(before: object, after: object, names: ReadonlySet<string>): boolean {
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...keys].every(
    (key) => names.has(key) || sameJson(Reflect.get(before, key), Reflect.get(after, key)),
  );
}

function childOf(id: string): TLStateNodeConstructor {
  const found = SelectTool.children().find((child) => child.id === id);
  if (found === undefined) throw new Error(`tldraw has no state ${id}`);
  return found;
}
