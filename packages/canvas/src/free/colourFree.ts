import { darkPalette, lightPalette } from '@journey-canvas/journey';
import { react } from '@tldraw/tldraw';
import type { Board } from '../board';

/** Gives the canvas the colours of free shapes, as exports have them: `--free-<colour>-line` and so on. */
export function colourFree(board: Board): () => void {
  return react('colours of free shapes', () => {
    const { free } = board.theme.get() === 'dark' ? darkPalette : lightPalette;
    for (const [colour, { line, paper, paperLine, onPaper }] of Object.entries(free)) {
      const set = (part: string, value: string) =>
        board.root.style.setProperty(`--free-${colour}-${part}`, value);
      set('line', line);
      set('paper', paper);
      set('paper-line', paperLine);
      set('on-paper', onPaper);
    }
  });
}
