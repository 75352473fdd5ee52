/** near: everything; middle: tint, channel, friction; far: blocks of colour. By zoom: from 60 %, 25 to 60 %, below. */
export type Detail = 'near' | 'middle' | 'far';

export function detailAt(zoom: number): Detail {
  if (zoom >= 0.6) return 'near';
  return zoom >= 0.25 ? 'middle' : 'far';
}
