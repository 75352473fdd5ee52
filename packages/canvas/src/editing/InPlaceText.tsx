import { MAX_NOTE_TEXT, type TextChange } from '@journey-canvas/journey';
import { type CSSProperties, useLayoutEffect, useRef } from 'react';
import { type Board, type TypingTarget, useBoard } from '../board';
import { bindText, type TextBinding } from './bindText';
import { attempt, edit, removeAll } from './commands';
import { isShown } from './endTyping';
import { typedText, writeTyped } from './typedText';
import { onTypingKey } from './typingKeys';
import { typingLabel } from './typingLabel';

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
      maxLength={isNote(target) ? MAX_NOTE_TEXT : 2000}
      spellCheck
      aria-label={typingLabel(board, target)}
      onInput={() => binding.current?.input()}
      onCompositionStart={() => binding.current?.compositionStart()}
      onCompositionEnd={() => binding.current?.compositionEnd()}
      onKeyDown={(event) => onTypingKey(event, board, target, { severalLines: isNote(target) })}
      onBlur={() => finish(board, target)}
      onPointerDown={(event) => event.stopPropagation()}
      onPointerUp={(event) => event.stopPropagation()}
      onDoubleClick={(event) => event.stopPropagation()}
      onPaste={(event) => event.stopPropagation()}
    />
  );
}

function isNote({ reference }: TypingTarget): boolean {
  return reference.kind === 'free';
}

function textFor(board: Board, target: TypingTarget) {
  const writer = board.writer.get();
  return writer === null ? null : typedText(writer.doc, target);
}

function write(board: Board, target: TypingTarget, change: TextChange) {
  // A title is one paragraph, whatever was pasted.
  const insert = isNote(target) ? change.insert : change.insert.replace(/\s*\n\s*/g, ' ');
  attempt(board, (writer) => writeTyped(writer, target, { ...change, insert }));
}

function finish(board: Board, target: TypingTarget) {
  if (board.typing.get() === target) board.typing.set(null);
}

/** Something made to be typed into that stayed empty is taken away again. */
function dropEmpty(board: Board, target: TypingTarget) {
  board.writer.get()?.undo.stop();
  if (!target.fresh || textFor(board, target)?.length !== 0) return;
  if (!isShown(board, target.reference)) return;
  edit(board, (writer) => removeAll(board, writer, [target.reference]));
}
