import { remove, type TextChange } from '@journey-canvas/journey';
import { type CSSProperties, type KeyboardEvent, useLayoutEffect, useRef } from 'react';
import { type Board, type TypingTarget, useBoard } from '../board';
import { bindText, type TextBinding } from './bindText';
import { attempt, edit } from './commands';
import { isShown } from './endTyping';
import { focusAfterTyping } from './focus';
import { redo, undo } from './history';
import { typedText, writeTyped } from './typedText';

const LABELS: Record<TypingTarget['reference']['kind'], string> = {
  touchpoint: 'Title of touchpoint',
  card: 'Text of card',
  stage: 'Name of stage',
  lane: 'Title of lane',
};

/** The text that is being edited, in the place where it is shown. One at a time. */
export function InPlaceText(props: {
  readonly target: TypingTarget;
  readonly className: string;
  readonly style?: CSSProperties;
}) {
  const { target } = props;
  const board = useBoard();
  const field = useRef<HTMLTextAreaElement>(null);
  const binding = useRef<TextBinding | null>(null);

  useLayoutEffect(() => {
    const element = field.current;
    const text = element === null ? null : textFor(board, target);
    if (element === null || text === null) {
      board.typing.set(null);
      return;
    }
    binding.current = bindText(text, element, (change) => write(board, target, change));
    element.focus({ preventScroll: true });
    element.select();
    return () => {
      binding.current?.dispose();
      binding.current = null;
      dropEmpty(board, target);
    };
  }, [board, target]);

  return (
    <textarea
      ref={field}
      className={`jc-input ${props.className}`}
      style={props.style}
      rows={1}
      maxLength={2000}
      spellCheck
      aria-label={LABELS[target.reference.kind]}
      onInput={() => binding.current?.input()}
      onCompositionStart={() => binding.current?.compositionStart()}
      onCompositionEnd={() => binding.current?.compositionEnd()}
      onKeyDown={(event) => onKeyDown(event, board, target)}
      onBlur={() => finish(board, target)}
      onPointerDown={(event) => event.stopPropagation()}
      onPointerUp={(event) => event.stopPropagation()}
      onDoubleClick={(event) => event.stopPropagation()}
      onPaste={(event) => event.stopPropagation()}
    />
  );
}

function textFor(board: Board, target: TypingTarget) {
  const writer = board.writer.get();
  return writer === null ? null : typedText(writer.doc, target);
}

function write(board: Board, target: TypingTarget, change: TextChange) {
  // A title is one paragraph, whatever was pasted.
  const insert = change.insert.replace(/\s*\n\s*/g, ' ');
  attempt(board, (writer) => writeTyped(writer, target, { ...change, insert }));
}

function onKeyDown(event: KeyboardEvent, board: Board, target: TypingTarget) {
  event.stopPropagation();
  // Enter that ends a composition belongs to the input method.
  if (event.nativeEvent.isComposing) return;
  if (takeBack(event, board)) return;
  if (event.key !== 'Escape' && event.key !== 'Enter' && event.key !== 'Tab') return;
  event.preventDefault();
  board.typing.set(null);
  focusAfterTyping(board, target.reference);
}

/** The field's own undo knows nothing of what others typed; the document's does. */
function takeBack(event: KeyboardEvent, board: Board): boolean {
  if (!event.ctrlKey && !event.metaKey) return false;
  const key = event.key.toLowerCase();
  if (key !== 'z' && key !== 'y') return false;
  event.preventDefault();
  if (key === 'y' || event.shiftKey) redo(board);
  else undo(board);
  return true;
}

function finish(board: Board, target: TypingTarget) {
  if (board.typing.get() === target) board.typing.set(null);
}

/** Something made to be typed into that stayed empty is taken away again. */
function dropEmpty(board: Board, target: TypingTarget) {
  board.writer.get()?.undo.stop();
  if (!target.fresh || textFor(board, target)?.length !== 0) return;
  if (!isShown(board.layout.get(), target.reference)) return;
  edit(board, (writer) => remove(writer, [target.reference]));
}
