import type { EntityReference } from '@journey-canvas/journey';
import { createRoot, createSignal } from 'solid-js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createDetails, type DetailsState } from './createDetails';
import { settle } from './testInspector';

const QUOTE = { kind: 'touchpoint', id: 'quote' } as EntityReference;
const SIGN = { kind: 'touchpoint', id: 'sign' } as EntityReference;

let details: DetailsState;
let phone: boolean;
let said: string[];
let selection: () => readonly EntityReference[];
let select: (references: readonly EntityReference[]) => void;
let leave: () => void;
const element = (id: string) => document.getElementById(id) as HTMLElement;

beforeEach(() => {
  phone = false;
  said = [];
  document.body.innerHTML = `
    <button id="row">Get a quote</button>
    <section data-inspector="x"><button id="inside">Owner</button></section>
    <div data-popper-positioner><button id="option">Nordwerk</button></div>`;
  createRoot((dispose) => {
    leave = dispose;
    const [selected, setSelected] = createSignal<readonly EntityReference[]>([]);
    selection = selected;
    select = setSelected;
    details = createDetails({
      selection: selected,
      select: setSelected,
      phone: () => phone,
      show: () => said.push('show'),
      hide: () => said.push('hide'),
      focusView: () => said.push('focus the view'),
    });
  });
});
afterEach(() => {
  leave();
  document.body.replaceChildren();
});

describe('the details of a page', () => {
  it('W40.7 opens with what is given, and wants the focus once', () => {
    details.open(QUOTE);
    expect([selection(), said, details.focusWanted()]).toEqual([[QUOTE], ['show'], true]);
    details.focusTaken();
    expect(details.focusWanted()).toBe(false);
  });

  it('W40.7 gives the keyboard back to where it came from, not to a list of its own', async () => {
    element('row').focus();
    details.open(QUOTE);
    details.cameFrom(element('option'));
    details.cameFrom(element('inside'));
    element('inside').focus();
    details.close();
    await settle();
    expect(document.activeElement).toBe(element('row'));
    expect(said).toEqual(['show']);
  });

  it('W40.7 gives it to the map when that is gone', async () => {
    element('row').focus();
    details.open(QUOTE);
    element('row').remove();
    details.close();
    await settle();
    expect(said).toEqual(['show', 'focus the view']);
  });

  it('W40.7 stays closed for what is selected, until something else is, or it is opened again', () => {
    select([QUOTE]);
    details.close();
    expect([details.isDismissed([QUOTE]), selection()]).toEqual([true, [QUOTE]]);
    details.open();
    expect(details.isDismissed([QUOTE])).toBe(false);
    details.close();
    select([SIGN]);
    select([QUOTE]);
    expect(details.isDismissed([QUOTE])).toBe(false);
  });

  it('W40.8 closes the sheet of a phone, which what is selected can open again', () => {
    phone = true;
    select([QUOTE]);
    details.close();
    expect([said, details.isDismissed([QUOTE])]).toEqual([['hide'], false]);
  });

  it('W40.1 shows the map itself until something is selected', () => {
    select([QUOTE]);
    details.openMap();
    expect([details.ofMap(), selection()]).toEqual([true, []]);
    select([SIGN]);
    expect(details.ofMap()).toBe(false);
  });
});
