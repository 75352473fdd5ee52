import { layoutJourney } from '@journey-canvas/journey';
import { describe, expect, it } from 'vitest';
import { testDocument } from '../binding/testBoard';
import { detailAt } from '../shapes/detail';
import { isOverview, nextPerFrame } from '../shapes/residency';
import { fittingCamera, LANE_HEADER_PX, notBefore, nudged, openingCamera, STAGE_HEADER_PX } from './camera';
import { headerFrame, landing } from './screen';

const layout = layoutJourney(testDocument().live.current().journey);
const screen = { width: 1440, height: 900 };

describe('cameras', () => {
  it('V1.5 what lies near the start is shown without emptiness before the map', () => {
    const start = { x: 100, y: 60, z: 1 };
    expect(notBefore(start, { x: 300, y: -500, z: 1 })).toEqual({ x: 100, y: -500, z: 1 });
    expect(notBefore(start, { x: -900, y: 61, z: 1 })).toEqual({ x: -900, y: 60, z: 1 });
  });

  it('V1.8 what is partly in sight is shown with as little movement as that takes', () => {
    const camera = { x: 0, y: 0, z: 1 };
    const box = { width: 168, height: 168 };
    expect(nudged(camera, { ...box, x: 400, y: 300 }, 1, screen)).toEqual(camera);
    // Below the foot: only upwards, until it is clear of the toolbar.
    expect(nudged(camera, { ...box, x: 400, y: 740 }, 1, screen)).toEqual({ x: 0, y: -80, z: 1 });
    // Under both headers: as far as they reach.
    expect(nudged(camera, { ...box, x: 40, y: 20 }, 1, screen)).toEqual({ x: 60, y: 40, z: 1 });
  });

  it('V1.8 zooming in keeps its middle where it stands, and shows the start of what is too large', () => {
    const small = { x: 0, y: 0, z: 0.5 };
    const { x, y } = nudged(small, { x: 1200, y: 800, width: 168, height: 168 }, 1, screen);
    expect([1284 + x, 884 + y]).toEqual([642, 442]);
    const large = nudged(small, { x: 300, y: 100, width: 4000, height: 2000 }, 1, screen);
    expect([300 + large.x, 100 + large.y]).toEqual([LANE_HEADER_PX, STAGE_HEADER_PX]);
  });

  it('V1.1 opens at the start of the map, at a size that can be read', () => {
    const camera = openingCamera(layout, { width: 400, height: 300 });
    expect(camera.z).toBeGreaterThanOrEqual(0.7);
    const frame = headerFrame(layout, camera);
    expect(frame.left).toBeCloseTo(LANE_HEADER_PX);
    expect(frame.top).toBeCloseTo(STAGE_HEADER_PX);
  });

  it('V1.2 fits the whole map between the headers and the toolbar, never larger than life', () => {
    const camera = fittingCamera(layout, screen);
    const frame = headerFrame(layout, camera);
    expect(frame.x(layout.size.width)).toBeLessThanOrEqual(screen.width);
    expect(frame.y(layout.size.height)).toBeLessThanOrEqual(screen.height);
    expect(camera.z).toBeLessThanOrEqual(1);
  });

  it('V1.7 what lies beside the board is fitted with it, on any side', () => {
    for (const beside of [
      { x: -900, y: -300, width: 200, height: 100 },
      { x: layout.size.width + 400, y: layout.size.height + 700, width: 300, height: 200 },
    ]) {
      const camera = fittingCamera(layout, screen, beside);
      const frame = headerFrame(layout, camera);
      expect(frame.x(beside.x)).toBeGreaterThanOrEqual(LANE_HEADER_PX - 1);
      expect(frame.y(beside.y)).toBeGreaterThanOrEqual(STAGE_HEADER_PX - 1);
      expect(frame.x(beside.x + beside.width)).toBeLessThanOrEqual(screen.width);
      expect(frame.y(beside.y + beside.height)).toBeLessThanOrEqual(screen.height);
    }
  });

  it('V1.7 a map opens at the board’s start when not all of it can be read at once', () => {
    const far = { x: -9000, y: 4000, width: 200, height: 100 };
    const frame = headerFrame(layout, openingCamera(layout, screen, far));
    expect(frame.left).toBeCloseTo(LANE_HEADER_PX);
    expect(frame.top).toBeCloseTo(STAGE_HEADER_PX);
    expect(openingCamera(layout, screen, far).z).toBeGreaterThanOrEqual(0.7);
  });

  it('V1.3 headers stick to the view while the board is beyond it', () => {
    const far = headerFrame(layout, { x: -5000, y: -5000, z: 1 });
    expect([far.left, far.top]).toEqual([LANE_HEADER_PX, STAGE_HEADER_PX]);
    const inside = headerFrame(layout, { x: 300, y: 200, z: 1 });
    expect(inside.left).toBe(300 + layout.laneHeaderWidth);
    expect(inside.top).toBe(200 + layout.stageHeaderHeight);
  });

  it('V1.4 shows more the nearer it is', () => {
    expect([1, 0.6, 0.59, 0.25, 0.24].map(detailAt)).toEqual(['near', 'near', 'middle', 'middle', 'far']);
  });
});

describe('a crowded view', () => {
  it('V2.1 is a picture, and a small map never', () => {
    expect(isOverview(600, 600, true, false)).toBe(false);
    expect(isOverview(100, 5000, false, false)).toBe(false);
    expect(isOverview(100, 5000, true, false)).toBe(true);
    expect(isOverview(701, 5000, false, false)).toBe(true);
  });

  it('V2.2 does not flicker at the limit', () => {
    expect(isOverview(600, 5000, false, true)).toBe(true);
    expect(isOverview(600, 5000, false, false)).toBe(false);
  });

  it('V2.3 takes in fewer shapes a frame on a slow machine', () => {
    expect(nextPerFrame(64, 200)).toBe(32);
    expect(nextPerFrame(32, 10)).toBe(48);
    expect(nextPerFrame(16, 500)).toBe(16);
  });
});

describe('landing', () => {
  const siblings = [
    { id: 'a', start: 0, end: 100 },
    { id: 'b', start: 100, end: 300 },
  ];
  it.each([
    [20, null, 0],
    [60, 'a', 100],
    [190, 'a', 100],
    [210, 'b', 300],
    [900, 'b', 300],
  ])('V3.1 a header dropped at %i follows %s', (at, after, edge) => {
    expect(landing(siblings, at)).toEqual({ after, edge });
  });
});
