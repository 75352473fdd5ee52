import { darkPalette, freeColourOf, lightPalette } from '@journey-canvas/journey';
import { type Editor, react, useValue } from '@tldraw/tldraw';
import { useEffect, useRef } from 'react';
import { shapeIdOf } from '../binding/shapeIds';
import { type Board, journeyOf, useBoard } from '../board';
import { boundsOf } from '../free/spots';
import {
  drawOverview,
  type OverviewBlock,
  type OverviewColours,
  type OverviewFree,
} from '../shapes/overviewPicture';

/** Instead of thousands of elements: one picture, redrawn as the camera moves. */
export function Overview({ editor }: { readonly editor: Editor }) {
  const board = useBoard();
  const shown = useValue('overview', () => board.residency.overview.get(), [board]);
  return shown ? <Picture editor={editor} /> : null;
}

function Picture({ editor }: { readonly editor: Editor }) {
  const board = useBoard();
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(
    () =>
      react('draw overview', () => {
        const element = canvas.current;
        if (element !== null) paint(board, editor, element);
      }),
    [board, editor],
  );
  return <canvas ref={canvas} className="jc-overview" role="img" aria-label="Overview of the map" />;
}

function paint(board: Board, editor: Editor, element: HTMLCanvasElement): void {
  const { x, y, z } = editor.getCamera();
  const screen = editor.getViewportScreenBounds();
  const view = editor.getViewportPageBounds();
  const scale = editor.getInstanceState().devicePixelRatio;
  const colours = coloursOf(board);
  const pen = element.getContext('2d');
  if (pen === null) return;
  // Setting the size clears the picture.
  element.width = screen.w * scale;
  element.height = screen.h * scale;
  pen.scale(z * scale, z * scale);
  pen.translate(x, y);
  const box = { x: view.x, y: view.y, width: view.w, height: view.h };
  const blocks = blocksOf(board, editor, colours);
  drawOverview(pen, board.layout.get(), blocks, colours, z, box, freeOf(board, colours));
}

function coloursOf(board: Board): OverviewColours {
  board.theme.get();
  const style = getComputedStyle(board.root);
  const colour = (name: string) => style.getPropertyValue(name).trim();
  return {
    card: colour('--neutral-200'),
    path: colour('--line-strong'),
    ink: colour('--text'),
    accent: colour('--accent'),
    nobody: colour('--neutral-400'),
    organisations: [1, 2, 3, 4, 5, 6, 7, 8].map((slot) => colour(`--org-${slot}`)),
  };
}

function freeOf(board: Board, colours: OverviewColours): OverviewFree[] {
  const { free } = journeyOf(board);
  const palette = (board.theme.get() === 'dark' ? darkPalette : lightPalette).free;
  return [...board.drawings.get()].flatMap(([id, drawing]) => {
    const shape = free.get(id);
    if (shape === undefined) return [];
    const { line, paper } = palette[freeColourOf(shape)];
    const colour = drawing.kind === 'note' ? paper : drawing.kind === 'image' ? colours.card : line;
    return [{ drawing, colour, bounds: boundsOf(drawing) }];
  });
}

function blocksOf(board: Board, editor: Editor, colours: OverviewColours): OverviewBlock[] {
  const journey = journeyOf(board);
  const organisations = board.organisations.get();
  const selected = new Set(editor.getSelectedShapeIds());
  return [...board.layout.get().touchpoints].map(([id, box]) => {
    const touchpoint = journey.touchpoints.get(id);
    const slot = organisations.get(touchpoint?.owner?.id ?? '')?.slot;
    return {
      box,
      colour: (slot === undefined ? undefined : colours.organisations[slot - 1]) ?? colours.nobody,
      outlined: touchpoint?.momentOfTruth === true,
      selected: selected.has(shapeIdOf('touchpoint', id)),
    };
  });
}
