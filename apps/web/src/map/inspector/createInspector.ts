import type {
  EntityReference,
  Finding,
  Journey,
  JourneyEditor,
  LiveJourney,
  Reading,
} from '@journey-canvas/journey';
import { gesture, InvalidEdit, restore } from '@journey-canvas/journey';
import type { Peer } from '@journey-canvas/sync/client';
import { type Accessor, createMemo, onCleanup } from 'solid-js';
import type { Doc } from 'yjs';
import type { Toast } from '../../ui/toastQueue';
import type { OrganisationView } from '../../workspaces/organisations';
import { removeThings } from '../removeThings';
import { createTouches, type Touches } from './touches';
import { createTyping, type Typing } from './typing';

/** Somebody whose name can be chosen. */
export interface PersonChoice {
  readonly id: string;
  readonly name: string;
  readonly organisationId: string | null;
}

/** A map that can be chosen. */
export interface MapChoice {
  readonly id: string;
  readonly title: string;
}

/** What the inspector needs of the page around it. */
export interface InspectorSurroundings {
  readonly reading: Accessor<Reading>;
  readonly editor: Accessor<JourneyEditor | null>;
  readonly live: LiveJourney;
  readonly doc: Doc;
  readonly organisations: Accessor<readonly OrganisationView[]>;
  readonly findings: Accessor<readonly Finding[] | null>;
  readonly peers: Accessor<readonly Peer[]>;
  /** Tells the others where one types. */
  readonly tell: (fields: Readonly<Record<string, unknown>>) => void;
  /** Members of the workspace; empty until they are known. */
  readonly members: Accessor<readonly PersonChoice[]>;
  /** The other maps of the workspace; empty until they are known. */
  readonly maps: Accessor<readonly MapChoice[]>;
  readonly showOnMap: (reference: EntityReference) => void;
  /** Puts an address that leads there on the clipboard. */
  readonly copyAddress: (reference: EntityReference) => void;
  /** Selects it and brings it into view. */
  readonly goTo: (reference: EntityReference) => void;
  readonly toast: (toast: Toast) => void;
  /** Today, in the reader's calendar: `YYYY-MM-DD`. */
  readonly today: () => string;
}

export interface InspectorState extends InspectorSurroundings {
  readonly journey: Accessor<Journey>;
  readonly touches: Touches;
  readonly typing: Typing;
  /**
   * Makes an edit, one step to undo. What cannot be done is said in a toast.
   * @returns what the edit returns; null when it was not done
   */
  readonly edit: <T>(change: (editor: JourneyEditor) => T) => T | null;
  /** Deletes, with an undo in the toast. @returns whether it was done */
  readonly remove: (references: readonly EntityReference[], words: string) => boolean;
  readonly restore: (references: readonly EntityReference[]) => boolean;
  /** Whether a section is open; kept while the page lives. */
  readonly isOpen: (section: string, standard: boolean) => boolean;
  readonly setOpen: (section: string, open: boolean) => void;
}

/** Sections that somebody opened or closed, by name; shared by all things inspected. */
export type SectionStates = Pick<InspectorState, 'isOpen' | 'setOpen'>;

export function createInspector(
  surroundings: InspectorSurroundings,
  sections: SectionStates,
): InspectorState {
  const { editor, toast } = surroundings;
  const journey = createMemo(() => surroundings.reading().journey);
  const touches = createTouches(surroundings.live, () => editor()?.origin);
  onCleanup(touches.dispose);
  const typing = createTyping(surroundings.peers, surroundings.tell);
  onCleanup(typing.stop);

  function edit<T>(change: (editor: JourneyEditor) => T): T | null {
    const writer = editor();
    if (!writer) return null;
    try {
      return gesture(writer, () => change(writer));
    } catch (error) {
      if (!(error instanceof InvalidEdit)) throw error;
      toast({ text: refusalWords(error) });
      return null;
    }
  }
  function restoreAll(references: readonly EntityReference[]): boolean {
    return edit((writer) => restore(writer, references)) !== null;
  }
  return {
    ...surroundings,
    ...sections,
    journey,
    touches,
    typing,
    edit,
    restore: restoreAll,
    remove(references, words) {
      const done = edit((writer) => {
        removeThings(writer, journey(), references);
        return true;
      });
      if (!done) return false;
      toast({ text: words, action: { label: 'Undo', run: () => void restoreAll(references) } });
      return true;
    },
  };
}

function refusalWords(error: InvalidEdit): string {
  if (error.code === 'gone') return 'Somebody else has just deleted it';
  if (error.code === 'wrong-lane') return 'That lane does not take it';
  if (error.code === 'newer-version') return 'This map needs a newer version of the page: reload it';
  return error.sentence;
}
