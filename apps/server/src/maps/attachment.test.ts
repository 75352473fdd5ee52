import { describe, expect, it } from 'vitest';
import { attachment } from './attachment';

const encoded = (header: string) => decodeURIComponent(header.split("UTF-8''")[1] ?? '');

describe('file names of exports', () => {
  it.each([
    ['Spare parts', 'Spare parts.svg'],
    ['  a/b\\c:d*e?f"g<h>i|j\r\nk ', 'a-b-c-d-e-f-g-h-i-j-k.svg'],
    ['Größe (7) \u{1f527}', 'Größe (7) \u{1f527}.svg'],
    ['half a letter \ud83d', 'half a letter -.svg'],
    ['plan\u202egnp.exe', 'plan-gnp.exe.svg'],
    ['', 'map.svg'],
    ['\u{1f527}'.repeat(500), `${'\u{1f527}'.repeat(120)}.svg`],
  ])('H5.16 %j is %j', (title, name) => {
    const header = attachment(title, 'svg');
    expect(encoded(header)).toBe(name);
    expect(header).toMatch(/^attachment; filename="[\x20-\x7e]+\.svg"; filename\*=UTF-8''[\w.~%-]+$/);
  });
});
