import { expect, it } from 'vitest';
import { exportAddress } from './exportMap';

it('W3.13 asks for what a format knows, and for nothing else', () => {
  const of = (format: 'json' | 'svg' | 'png') => exportAddress('m/1', { format, theme: 'dark', scale: '3' });
  expect(of('json')).toBe('/api/maps/m%2F1/export?format=json');
  expect(of('svg')).toBe('/api/maps/m%2F1/export?format=svg&theme=dark');
  expect(of('png')).toBe('/api/maps/m%2F1/export?format=png&theme=dark&scale=3');
});
