import type { EntityReference } from '@journey-canvas/journey';
import { type Accessor, createEffect, createSignal, on } from 'solid-js';
import type { SectionStates } from './createInspector';
import { keyOf } from './referenceKey';

interface DetailsSurroundings {
  selection: Accessor<readonly EntityReference[]>;
  select(references: readonly EntityReference[]): void;
  phone: Accessor<boolean>;
  /** Makes room for the inspector, and takes it away. */
  show(): void;
  hide(): void;
  /** Gives the keyboard to what is beside the inspector. */
  focusView(): void;
}

/** What the page knows of its inspector. */
export interface DetailsState {
  /** The map itself is to be shown while nothing is selected. */
  readonly ofMap: Accessor<boolean>;
  /** Opens with the map itself, and takes the focus. */
  openMap(): void;
  /** Opens with what is given, else with what is selected, and takes the focus. */
  open(reference?: EntityReference): void;
  /** Closes until something else is selected, which it stays; the keyboard goes back to where it came from. */
  close(): void;
  /** The focus came into the inspector from here. */
  cameFrom(element: Element | null): void;
  /** The keyboard goes back to where it came from, else to the map. */
  giveBack(): void;
  readonly isDismissed: (references: readonly EntityReference[]) => boolean;
  /** The inspector is to take the focus, as soon as it is there. */
  readonly focusWanted: Accessor<boolean>;
  focusTaken(): void;
  /** Moves on whenever it was closed: what was held on to though it is gone is let go of. */
  readonly letGo: Accessor<number>;
  readonly sections: SectionStates;
}

const OF_THE_INSPECTOR = '[data-inspector], [data-popper-positioner], [role="dialog"]';

export function createDetails({
  selection,
  select,
  phone,
  show,
  hide,
  focusView,
}: DetailsSurroundings): DetailsState {
  let opener: Element | null = null;
  const [ofMap, setOfMap] = createSignal(false);
  const [dismissed, setDismissed] = createSignal<string | null>(null);
  const [focusWanted, setFocusWanted] = createSignal(false);
  const [letGo, setLetGo] = createSignal(0);
  createEffect(
    on(
      () => keyOfAll(selection()),
      (key) => {
        if (key !== '') setOfMap(false);
        if (key !== dismissed()) setDismissed(null);
      },
      { defer: true },
    ),
  );
  function take(): void {
    cameFrom(document.activeElement);
    setDismissed(null);
    show();
    setFocusWanted(true);
  }
  function cameFrom(element: Element | null): void {
    // A menu is gone by then; its button is not.
    const menu = element?.closest('[role="menu"]');
    const from = menu ? document.getElementById(menu.getAttribute('aria-labelledby') ?? '') : element;
    // Lists, menus and dialogs that the inspector opens are part of it.
    if (!from || from === document.body || from.closest(OF_THE_INSPECTOR)) return;
    opener = from;
  }
  function giveBack(): void {
    if (opener instanceof HTMLElement && opener.isConnected) opener.focus({ preventScroll: true });
    else focusView();
    opener = null;
  }
  return {
    ofMap,
    openMap() {
      select([]);
      setOfMap(true);
      take();
    },
    open(reference) {
      if (reference) select([reference]);
      setOfMap(false);
      take();
    },
    close() {
      setOfMap(false);
      setLetGo((count) => count + 1);
      // On a phone what is selected can be opened again from its line over the map; the sheet gives the keyboard back.
      if (phone()) hide();
      else {
        setDismissed(keyOfAll(selection()));
        queueMicrotask(giveBack);
      }
    },
    cameFrom,
    giveBack,
    isDismissed: (references) => dismissed() !== null && dismissed() === keyOfAll(references),
    focusWanted,
    focusTaken: () => setFocusWanted(false),
    letGo,
    sections: createSectionStates(),
  };
}

function keyOfAll(references: readonly EntityReference[]): string {
  return references.map(keyOf).join(' ');
}

function createSectionStates(): SectionStates {
  const [states, setStates] = createSignal<Readonly<Record<string, boolean>>>({});
  return {
    isOpen: (section, standard) => states()[section] ?? standard,
    setOpen: (section, open) => setStates((known) => ({ ...known, [section]: open })),
  };
}
