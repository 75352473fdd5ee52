import { layoutJourney, readJourney } from '@journey-canvas/journey';
import { describe, expect, it } from 'vitest';
import { testDocument } from '../binding/testBoard';
import type { CommentPin } from './CanvasComments';
import { pinWords } from './CommentPinButton';
import { pinPoint, placeAt } from './places';

const layout = layoutJourney(readJourney(testDocument().doc).journey, {});
const [[id, box] = []] = layout.touchpoints;
if (id === undefined || box === undefined) throw new Error('No touchpoint is laid out.');

describe('pins', () => {
  it('M1.1 stick to the upper right corner of a touchpoint, or to their point', () => {
    expect(pinPoint(layout, { kind: 'touchpoint', id })).toEqual({ x: box.x + box.width, y: box.y });
    expect(pinPoint(layout, { kind: 'point', x: -7.5, y: 3 })).toEqual({ x: -7.5, y: 3 });
  });

  it('M1.1 are not on the board for what is not drawn, nor for stages, whose headers bear them', () => {
    expect(pinPoint(layout, { kind: 'touchpoint', id: 'gone' as typeof id })).toBeNull();
    const [stage] = layout.stages;
    if (stage === undefined) throw new Error('No stage is laid out.');
    expect(pinPoint(layout, { kind: 'stage', id: stage.id })).toBeNull();
  });

  it.each<[Partial<CommentPin>, string]>([
    [{ count: 1 }, 'Ask for a quote: 1 comment'],
    [{ count: 3 }, 'Ask for a quote: 3 comments'],
    [{ count: 3, unread: 2 }, 'Ask for a quote: 3 comments, 2 new'],
    [{ count: 2, active: true, resolved: true }, 'Ask for a quote: 2 comments, resolved'],
    [{ count: 0, active: true }, 'New comment: Ask for a quote'],
  ])('M1.2 say in words what they stand for: %o', (changes, words) => {
    const anchor = { kind: 'touchpoint', id } as const;
    const pin = {
      key: 'x',
      anchor,
      count: 0,
      unread: 0,
      active: false,
      resolved: false,
      label: 'Ask for a quote',
    };
    expect(pinWords({ ...pin, ...changes })).toBe(words);
  });
});

describe('pointing at a place', () => {
  it('M1.3 means the touchpoint that is hit, else the point itself', () => {
    expect(placeAt(layout, { x: box.x + 5, y: box.y + 5 })).toEqual({ kind: 'touchpoint', id });
    expect(placeAt(layout, { x: -250.126, y: -80.004 })).toEqual({ kind: 'point', x: -250.13, y: -80 });
  });

  it('M1.3 stays within what the server takes', () => {
    expect(placeAt(layout, { x: 5e7, y: -5e7 })).toEqual({ kind: 'point', x: 1e6, y: -1e6 });
  });
});
