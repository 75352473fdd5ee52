import { describe, expect, it } from 'vitest';
import { arrivalOf } from './arrival';

describe('what there is to list', () => {
  it('W30.10 is there once the server’s has arrived, or something is known on this device', () => {
    expect(arrivalOf({ phase: 'synced', everSynced: true }, 0)).toBe('here');
    expect(arrivalOf({ phase: 'offline', everSynced: true }, 0)).toBe('here');
    expect(arrivalOf({ phase: 'offline', everSynced: false }, 1)).toBe('here');
    expect(arrivalOf({ phase: 'connecting', everSynced: false }, 1)).toBe('here');
  });

  it('W30.10 comes while the device and the server are being asked', () => {
    expect(arrivalOf({ phase: 'loading', everSynced: false }, 1)).toBe('coming');
    expect(arrivalOf({ phase: 'connecting', everSynced: false }, 0)).toBe('coming');
  });

  it('W30.10 does not come without a connection', () => {
    expect(arrivalOf({ phase: 'offline', everSynced: false }, 0)).toBe('away');
  });
});
