import { describe, expect, it } from 'vitest';
import { comesFromUs, isOwnOrigin } from './origin';

const local = { publicUrl: null, port: () => 3000 };
const known = { publicUrl: 'https://maps.example.org', port: () => 3000 };

describe('own origins', () => {
  it.each([
    ['http://localhost:3000', true],
    ['http://127.0.0.1:3000', true],
    ['http://[::1]:3000', true],
    ['http://localhost:3001', false],
    ['http://localhost', false],
    ['https://localhost:3000', false],
    ['http://localhost.evil.example:3000', false],
    ['http://evil.example:3000', false],
    ['null', false],
    ['', false],
    ['file://', false],
    ['http://localhost:3000, http://evil.example', false],
  ])('H1.5 without a public URL %j: %s', (origin, own) => {
    expect(isOwnOrigin(origin, local)).toBe(own);
  });

  it.each([
    ['https://maps.example.org', true],
    ['https://maps.example.org:443', true],
    ['http://maps.example.org', false],
    ['https://example.org', false],
    ['https://maps.example.org.evil.example', false],
    ['http://localhost:3000', false],
  ])('H1.5 with a public URL %j: %s', (origin, own) => {
    expect(isOwnOrigin(origin, known)).toBe(own);
  });

  it('H1.5 on port 80 the origin names no port', () => {
    expect(isOwnOrigin('http://localhost', { publicUrl: null, port: () => 80 })).toBe(true);
  });

  it.each([
    [{}, true],
    [{ 'sec-fetch-site': 'same-origin', origin: 'http://localhost:3000' }, true],
    [{ 'sec-fetch-site': 'none' }, true],
    [{ 'sec-fetch-site': 'cross-site' }, false],
    [{ 'sec-fetch-site': 'cross-site', origin: 'http://localhost:3000' }, false],
    [{ origin: 'null' }, false],
  ])('H1.5 headers %j come from us: %s', (headers, expected) => {
    expect(comesFromUs(new Headers(headers as Record<string, string>), local)).toBe(expected);
  });
});
