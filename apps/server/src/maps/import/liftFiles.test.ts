import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileIn, liftFiles } from './liftFiles';

const LONG = 'QUJD'.repeat(1000);

/** What comes back when the files are put where they were. */
function whole(value: unknown, space?: number) {
  const text = Buffer.from(JSON.stringify(value, null, space));
  const lifted = liftFiles(text, Math.min(1500, text.length - 1));
  if (!lifted) return null;
  return JSON.parse(lifted.json.toString(), (key, inner) =>
    key === 'data' ? fileIn(inner, lifted.files) : inner,
  );
}

describe('files in a large JSON text', () => {
  it.each([0, 2])('F3.6 are lifted out and found again, indented by %d', (space) => {
    const value = {
      title: 'A "quoted" \\ title',
      images: [
        { id: 'a', data: LONG },
        { id: 'b', data: `${LONG}==` },
      ],
    };
    expect(whole(value, space)).toEqual(value);
  });

  it('F3.6 are long members called data, and nothing else', () => {
    expect(whole({ title: LONG })).toBeNull();
    expect(whole({ data: ['x'.repeat(2000)] })).toBeNull();
    expect(whole({ 'my data': LONG })).toBeNull();
    const text = `"data": ${LONG}`;
    expect(whole({ text })).toBeNull();
  });

  it('F3.6 a text within the limit is left alone', () => {
    const text = Buffer.from(JSON.stringify({ data: LONG }));
    expect(liftFiles(text, text.length)).toEqual({ json: text, files: [] });
    expect(fileIn('lifted:0', [])).toBe('lifted:0');
    expect(fileIn('lifted:99999', [])).toBe('lifted:99999');
  });

  it('F3.6 what remains is bounded, and a broken text stays broken', () => {
    const quotes = Buffer.from('""'.repeat(1_000_000));
    expect(liftFiles(quotes, 1000)).toBeNull();
    expect(liftFiles(Buffer.from(`{"data":"${LONG}`), 1000)).toBeNull();
    const open = Buffer.from(`{"data":"${LONG}","title":"never closed`);
    expect(() => JSON.parse(String(liftFiles(open, 1000)?.json))).toThrow(SyntaxError);
  });

  it('F3.6 any JSON comes back as it was', () => {
    const strings = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('"', '\\', '\\"', 'data', '"data":'),
    );
    const member = fc.record({
      data: fc.oneof(fc.constant(LONG), fc.constant(`\\"${LONG}`), strings),
      title: strings,
    });
    fc.assert(
      fc.property(fc.array(member, { minLength: 1, maxLength: 6 }), fc.constantFrom(0, 2), (value, space) => {
        const back = whole(value, space);
        if (back !== null) expect(back).toEqual(value);
      }),
      { seed: 1, numRuns: 500 },
    );
  });
});
