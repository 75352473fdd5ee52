import { contentOf, type Journey, toJson } from '@journey-canvas/journey';
import { base64Of, type Pictures } from './pictures';
import type { FindPicture } from './svgOf';

/** The map as a file that can be imported again. In pieces, with one picture in each. */
export async function* jsonOf(
  journey: Journey,
  pictures: Pictures,
  find: FindPicture,
): AsyncGenerator<string> {
  const text = JSON.stringify(toJson(contentOf(journey)), null, 2);
  if (pictures.size === 0) return yield text;
  yield text.slice(0, text.lastIndexOf('\n}'));
  let before = ',\n  "images": [';
  for (const { id, type } of pictures.values()) {
    const picture = await find(id);
    if (!picture) continue;
    yield `${before}\n    ${JSON.stringify({ id, type, data: base64Of(picture) })}`;
    before = ',';
  }
  yield `${before === ',' ? '' : before}\n  ]\n}`;
}
