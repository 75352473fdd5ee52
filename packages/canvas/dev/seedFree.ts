import { addFree, type FreeId, layoutJourney, openEditor, readJourney } from '@journey-canvas/journey';
import type * as Y from 'yjs';

/** Some of every kind, under the board. */
export function seedFree(doc: Y.Doc, more: number): void {
  const editor = openEditor(doc);
  const { journey } = readJourney(doc);
  const { size } = layoutJourney(journey);
  const y = size.height + 60;
  const author = { id: null, name: 'Jonas Nordin' };
  const note = addFree(editor, {
    kind: 'note',
    text: 'Ask Tessin: who takes calls on Saturdays?',
    author,
    spot: { x: 160, y },
  });
  const [touchpoint] = journey.touchpoints.keys();
  if (touchpoint !== undefined) {
    addFree(editor, {
      kind: 'arrow',
      spot: { x: 0, y: 0 },
      from: { kind: 'entity', reference: { kind: 'free', id: note }, at: { x: 0.5, y: 0.5 }, x: 0, y: 0 },
      to: {
        kind: 'entity',
        reference: { kind: 'touchpoint', id: touchpoint },
        at: { x: 0.5, y: 0.5 },
        x: 0,
        y: 0,
      },
      bend: 40,
      words: 'about this',
    });
  }
  const frame: FreeId = addFree(editor, {
    kind: 'frame',
    words: 'Ideas for autumn',
    size: { width: 420, height: 260 },
    spot: { x: 420, y },
  });
  addFree(editor, {
    kind: 'note',
    colour: 'teal',
    text: 'Show prices earlier',
    author,
    spot: { x: 24, y: 24, frame },
  });
  addFree(editor, {
    kind: 'note',
    colour: 'pink',
    scale: 'small',
    text: 'A second showroom, nearer to the north of the country',
    author,
    spot: { x: 220, y: 40, frame },
  });
  addFree(editor, {
    kind: 'text',
    words: 'To be talked about\nin the workshop',
    scale: 'large',
    spot: { x: 900, y },
  });
  const points = Array.from({ length: 60 }, (_, index) => {
    const angle = (index / 59) * Math.PI * 2;
    return [90 + 90 * Math.cos(angle) + (index % 3), 50 + 50 * Math.sin(angle), 0.5];
  }).flat();
  addFree(editor, {
    kind: 'drawing',
    colour: 'red',
    stroke: { points, closed: true, pen: false },
    spot: { x: 900, y: y + 120 },
  });
  for (let index = 0; index < more; index++) {
    const spot = { x: 100 + (index % 40) * 190, y: y + 400 + Math.floor(index / 40) * 190 };
    addFree(editor, { kind: 'note', text: `Note ${index + 1}`, author, spot });
  }
  editor.dispose();
}
