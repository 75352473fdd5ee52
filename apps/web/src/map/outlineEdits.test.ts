import { liveJourney, type OrganisationReference, remove, type TouchpointId } from '@journey-canvas/journey';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Toast } from '../ui/toastQueue';
import { organisationViews } from '../workspaces/organisations';
import { createOutlineEdits, type OutlineEdits } from './outlineEdits';
import { NO_OWNER, ownerOptions } from './owners';
import { createTestMap, type TestMap } from './testMap';

const VENDOR = '018f0000-0000-7000-8000-000000000001';
const organisations = organisationViews([
  { id: VENDOR, name: 'Nordlicht Energie', kind: 'vendor', colour: null, position: 0 },
]);

let map: TestMap;
let edits: OutlineEdits;
let toasts: Toast[];
let id: TouchpointId;

beforeEach(() => {
  map = createTestMap();
  toasts = [];
  edits = createOutlineEdits(
    { live: liveJourney(map.editor.doc), editor: () => map.editor },
    { toast: (toast) => toasts.push(toast), focus: () => {} },
  );
  id = map.add(0, 'Get a quote');
});

const owner = () => map.journey().touchpoints.get(id)?.owner;
function ownerCalled(label: string): OrganisationReference | null {
  const option = ownerOptions(organisations, null).find((candidate) => candidate.label === label);
  if (!option) throw new Error(`No ${label}`);
  return option.owner;
}

describe('the owner of a touchpoint', () => {
  it('W8.8 can be the vendor alone, or nobody', () => {
    expect(ownerOptions(organisations, null).map(({ value, label }) => [value, label])).toEqual([
      [VENDOR, 'Nordlicht Energie'],
      [NO_OWNER, 'No owner'],
    ]);
  });

  it('W8.8 is among the choices though the workspace does not know it', () => {
    edits.setOwner(id, ownerCalled('Nordlicht Energie'));
    const options = ownerOptions([], owner() ?? null);
    expect(options.map(({ value, label, look }) => [value, label, look])).toEqual([
      [VENDOR, 'Nordlicht Energie', null],
      [NO_OWNER, 'No owner', null],
    ]);
  });

  it('W8.8 is set and taken away, each in one step to undo', () => {
    edits.setOwner(id, ownerCalled('Nordlicht Energie'));
    expect(owner()).toEqual({ id: VENDOR, name: 'Nordlicht Energie' });
    edits.setOwner(id, ownerCalled('No owner'));
    expect(owner()).toBeNull();
    map.editor.undo.undo();
    expect(owner()).toEqual({ id: VENDOR, name: 'Nordlicht Energie' });
    map.editor.undo.undo();
    expect(owner()).toBeNull();
    expect(toasts).toEqual([]);
  });

  it('W8.8 says so when somebody else has just deleted the touchpoint', () => {
    remove(map.editor, [{ kind: 'touchpoint', id }]);
    edits.setOwner(id, ownerCalled('Nordlicht Energie'));
    expect(toasts.map(({ text }) => text)).toEqual(['Somebody else has just changed or deleted it']);
  });
});
