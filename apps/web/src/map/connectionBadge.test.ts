import type { ConnectionState } from '@journey-canvas/sync/client';
import { describe, expect, it } from 'vitest';
import { connectionBadge, connectionBar, isAllSaved } from './connectionBadge';

const synced: ConnectionState = {
  phase: 'synced',
  saved: true,
  unsaved: 0,
  readOnly: false,
  refusal: null,
  writePaused: false,
  storedHere: true,
  everSynced: true,
};
const state = (change: Partial<ConnectionState>): ConnectionState => ({ ...synced, ...change });
const words = (change: Partial<ConnectionState>, settling = false) =>
  connectionBadge(state(change), settling).words;

describe('connectionBadge', () => {
  it('W5.1 says Saved when all is on the server', () => {
    expect(words({})).toBe('Saved');
    expect(isAllSaved(synced)).toBe(true);
  });

  it('W5.2 says Saving from the first edit until all has been saved for a moment, and never Saved too early', () => {
    const editing = { saved: false, unsaved: 1 };
    expect(words(editing)).toBe('Saving');
    expect(isAllSaved(state(editing))).toBe(false);
    expect(words({}, true)).toBe('Saving');
    expect(words({}, false)).toBe('Saved');
  });

  it('W5.3 says Offline at once', () => {
    expect(words({ phase: 'offline', saved: false, unsaved: 12 })).toBe('Offline');
    expect(words({ phase: 'offline', readOnly: true })).toBe('Offline');
    expect(isAllSaved(state({ phase: 'offline' }))).toBe(false);
  });

  it('W5.4 says Opening on the way in, Saving when edits wait there', () => {
    expect(words({ phase: 'loading', saved: false, everSynced: false })).toBe('Opening');
    expect(words({ phase: 'connecting', saved: false })).toBe('Opening');
    expect(words({ phase: 'connecting', saved: false, unsaved: 2 })).toBe('Saving');
  });

  it('W5.5 says View only, unless edits are left that nobody will get', () => {
    expect(words({ readOnly: true })).toBe('View only');
    expect(words({ readOnly: true, unsaved: 3, saved: false })).toBe('Not saved');
  });

  it('W5.6 says Not saved yet while the server cannot store', () => {
    expect(words({ writePaused: true, saved: false, unsaved: 1 })).toBe('Not saved yet');
    expect(words({ writePaused: true })).toBe('Saved');
  });
});

describe('connectionBadge of a refused map', () => {
  it('W5.11 says whether edits are left, and leaves the rest to the notice', () => {
    expect(words({ phase: 'refused', saved: false, unsaved: 2 })).toBe('Not saved');
    expect(words({ phase: 'refused', saved: false })).toBe('Not connected');
    expect(connectionBar(state({ phase: 'refused', saved: false, unsaved: 2 }))).toBeNull();
  });
});

describe('connectionBar', () => {
  it('W5.7 keeps quiet while all is well', () => {
    expect(connectionBar(synced)).toBeNull();
    expect(connectionBar(state({ readOnly: true }))).toBeNull();
    expect(connectionBar(state({ saved: false, unsaved: 4 }))).toBeNull();
  });

  it('W5.8 says that changes are kept on this device, if there are any', () => {
    const bar = connectionBar(state({ phase: 'offline', saved: false, unsaved: 12 }));
    expect(bar?.lead).toBe('Your changes are kept on this device.');
    expect(connectionBar(state({ phase: 'offline' }))?.lead).toBe('No connection.');
  });

  it('W5.9 asks to keep the page open where nothing is stored, and offers an export', () => {
    const bar = connectionBar(state({ phase: 'offline', storedHere: false, unsaved: 2, saved: false }));
    expect(bar).toMatchObject({ exportable: true, text: expect.stringContaining('Keep this page open') });
  });

  it('W5.10 is red and offers an export when nobody will get the edits', () => {
    expect(connectionBar(state({ readOnly: true, unsaved: 3, saved: false }))).toMatchObject({
      tone: 'error',
      exportable: true,
      text: 'What you changed last is on this device only.',
    });
  });
});
