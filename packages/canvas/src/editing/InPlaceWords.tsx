import { setField } from '@journey-canvas/journey';
import { react } from '@tldraw/tldraw';
import { type CSSProperties, useLayoutEffect, useRef } from 'react';
import { type Board, type FreeTyping, journeyOf, useBoard } from '../board';
import { type AfterPause, afterPause } from './afterPause';
import { attempt, edit, removeAll } from './commands';
import { onTypingKey } from './typingKeys';
import { typingLabel } from './typingLabel';

const PAUSE_MS = 700;

/** Words that one person types at a time: written in pauses and at the end, whole. */
export function InPlaceWords(props: {
  readonly target: FreeTyping;
  readonly className: string;
  readonly style?: CSSProperties;
}) {
  const { target } = props;
  const board = useBoard();
  const field = useRef<HTMLTextAreaElement>(null);
  const pause = useRef<AfterPause | null>(null);
  const severalLines = kindOf(board, target) === 'text' || kindOf(board, target) === 'arrow';

  useLayoutEffect(() => {
    const element = field.current;
    if (element === null) return;
    let known = wordsOf(board, target);
    element.value = known;
    const timers = {
      setTimeout: (run: () => void, ms: number) => window.setTimeout(run, ms),
      clearTimeout: (id: number) => window.clearTimeout(id),
    };
    pause.current = afterPause(
      () => {
        known = element.value;
        write(board, target, known);
      },
      PAUSE_MS,
      timers,
    );
    // Undo, or somebody who was not told that this is being typed.
    const stop = react('words', () => {
      const words = wordsOf(board, target);
      if (words === known) return;
      known = words;
      pause.current?.cancel();
      element.value = words;
    });
    element.focus({ preventScroll: true });
    element.select();
    return () => {
      stop();
      pause.current?.flush();
      pause.current = null;
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
      aria-label={typingLabel(board, target)}
      onInput={() => pause.current?.touch()}
      onKeyDown={(event) =>
        onTypingKey(event, board, target, { severalLines, beforeUndo: () => pause.current?.flush() })
      }
      onBlur={() => {
        if (board.typing.get() === target) board.typing.set(null);
      }}
      onPointerDown={(event) => event.stopPropagation()}
      onPointerUp={(event) => event.stopPropagation()}
      onDoubleClick={(event) => event.stopPropagation()}
      onPaste={(event) => event.stopPropagation()}
    />
  );
}

function kindOf(board: Board, { reference }: FreeTyping) {
  return journeyOf(board).free.get(reference.id)?.kind;
}

function wordsOf(board: Board, { reference }: FreeTyping): string {
  return journeyOf(board).free.get(reference.id)?.words ?? '';
}

function write(board: Board, { reference }: FreeTyping, words: string): void {
  if (!board.live.current().journey.free.has(reference.id)) return;
  attempt(board, (writer) => setField(writer, reference, 'words', words === '' ? null : words));
}

/** A text without a word is nothing; an arrow or a frame without one is still there. */
function dropEmpty(board: Board, { reference }: FreeTyping): void {
  board.writer.get()?.undo.stop();
  const shape = board.live.current().journey.free.get(reference.id);
  if (shape?.kind !== 'text' || (shape.words ?? '').trim() !== '') return;
  edit(board, (writer) => removeAll(board, writer, [reference]));
}
