import type { CanvasHandle } from '@journey-canvas/canvas';
import type { EntityReference, Finding, StageId, TouchpointId } from '@journey-canvas/journey';
import { useSearchParams } from '@solidjs/router';
import { type Accessor, batch, createEffect, createMemo, createSignal } from 'solid-js';
import { useSession } from '../session/RequireSession';
import type { AvatarPerson } from '../ui/Avatar';
import { focusMain } from '../ui/Main';
import { createMedia, PHONE } from '../ui/media';
import { useToast } from '../ui/Toasts';
import type { Toast } from '../ui/toastQueue';
import { type OrganisationView, organisationViews } from '../workspaces/organisations';
import { createFindings } from './createFindings';
import { createReveal, type View } from './createReveal';
import { exportCopy } from './exportCopy';
import { createDetails, type DetailsState } from './inspector/createDetails';
import type { MapAccess } from './mapAccess';
import { createOpenMap, type OpenMap } from './openMap';
import { createOutlineEdits, type OutlineEdits } from './outlineEdits';
import { peopleHere } from './people';
import { parsePlace, placeAddress } from './place';
import { createUnreadableEdits } from './unreadableEdits';

/**
 * What stands beside the map, in the one column (wide) or sheet (phone): the selected thing above the findings,
 * the findings alone, comments, or what was deleted lately.
 */
export type Panel = 'details' | 'findings' | 'comments' | 'deleted';

/** All that the parts of an open map's page share. */
export interface MapPageState {
  readonly access: Accessor<MapAccess>;
  readonly map: OpenMap;
  readonly userId: string;
  readonly userName: string;
  readonly title: Accessor<string>;
  readonly organisations: Accessor<readonly OrganisationView[]>;
  /** Of the organisation that one acts for here; null: of none. */
  readonly ownSlot: Accessor<number | null>;
  /** null until the journey is there. */
  readonly findings: Accessor<readonly Finding[] | null>;
  /** The others. */
  readonly people: Accessor<readonly AvatarPerson[]>;
  readonly phone: Accessor<boolean>;
  readonly toast: (toast: Toast) => void;

  readonly view: Accessor<View>;
  readonly setView: (view: View) => void;
  /** null while the canvas is not there. */
  readonly handle: Accessor<CanvasHandle | null>;
  readonly setHandle: (handle: CanvasHandle | null) => void;

  /** In the outline and on the canvas alike. */
  readonly selection: Accessor<readonly EntityReference[]>;
  /** Selects on the canvas too. */
  readonly select: (references: readonly EntityReference[]) => void;
  /** What the canvas says is selected. */
  readonly followCanvas: (references: readonly EntityReference[]) => void;
  /** Brings it into view in the view that is open, where that can show it, and puts its place into the address. */
  readonly reveal: (reference: EntityReference) => void;
  readonly revealOnMap: (reference: EntityReference) => void;

  readonly panel: Accessor<Panel | null>;
  readonly openPanel: (panel: Panel) => void;
  readonly closePanel: () => void;
  readonly details: DetailsState;

  readonly outline: {
    readonly edits: OutlineEdits;
    readonly unreadableEdits: ReturnType<typeof createUnreadableEdits>;
    /** The row that is to get the focus. */
    readonly focused: Accessor<TouchpointId | null>;
    readonly setFocused: (id: TouchpointId | null) => void;
    /** The stage whose new touchpoint is being written. */
    readonly adding: Accessor<StageId | null>;
    readonly setAdding: (id: StageId | null) => void;
    readonly setStageInView: (id: StageId | null) => void;
    readonly addInView: () => void;
  };
  /** Saves what is here as a file. */
  readonly exportCopy: () => void;
}

/** Opens a map for as long as its page lives. */
export function createMapPage(access: Accessor<MapAccess>): MapPageState {
  const session = useSession();
  const toast = useToast();
  const [search, setSearch] = useSearchParams<{ at?: string }>();
  const phone = createMedia(PHONE);
  const user = session.me().user;
  const map = createOpenMap({ access: access(), userId: user.id, guest: user.kind === 'guest' });

  const organisations = createMemo(() => organisationViews(access().organisations));
  const findings = createFindings({ reading: map.reading, organisations, ready: map.ready });
  const people = createMemo(() => peopleHere(map.peers(), user.id, organisations()));
  const title = () => map.reading().journey.meta.title || access().title || 'Untitled map';
  const ownOrganisation = () =>
    session.me().workspaces.find(({ id }) => id === access().workspaceId)?.organisationId;
  const ownSlot = () => organisations().find(({ id }) => id === ownOrganisation())?.slot ?? null;

  const [view, setView] = createSignal<View>(phone() ? 'outline' : 'map');
  const [handle, setHandle] = createSignal<CanvasHandle | null>(null);
  const [selection, setSelection] = createSignal<readonly EntityReference[]>([]);
  const [focused, setFocused] = createSignal<TouchpointId | null>(null);
  const [adding, setAdding] = createSignal<StageId | null>(null);
  const [stageInView, setStageInView] = createSignal<StageId | null>(null);
  const [panel, setPanel] = createSignal<Panel | null>(phone() ? null : 'details');

  function select(references: readonly EntityReference[]): void {
    // The canvas reports what it can select: of something it does not draw, nothing. That is not the last word.
    batch(() => {
      handle()?.select(references);
      setSelection(references);
    });
  }
  const selectRow = (id: TouchpointId) => select([{ kind: 'touchpoint', id }]);
  const reveal = createReveal({ view, setView, handle, select: selectRow, focusRow: setFocused });

  // The outline follows an edit in the next frame; the row to focus is in its new place only then.
  const focusAfterEdit = (id: TouchpointId | null) => requestAnimationFrame(() => setFocused(id));
  const edits = createOutlineEdits(map, { toast, focus: focusAfterEdit });

  const details = createDetails({
    selection,
    select,
    phone,
    show: () => setPanel('details'),
    hide: () => setPanel(null),
    focusView: () => (view() === 'map' && handle() ? handle()?.focus() : focusMain()),
  });

  // A link to a place leads there once, when the journey has arrived.
  let arrived = false;
  createEffect(() => {
    if (arrived || !map.ready()) return;
    arrived = true;
    // What is drawn follows a frame later.
    const place = parsePlace(search.at, map.live.current().journey);
    if (place) reveal.here(place);
  });

  return {
    access,
    map,
    userId: user.id,
    userName: user.name,
    title,
    organisations,
    ownSlot,
    findings,
    people,
    phone,
    toast,
    view,
    setView,
    handle,
    setHandle: (mounted) => {
      setHandle(() => mounted);
      // What the outline has selected is so on a canvas that comes later, too.
      if (selection().length > 0) mounted?.select(selection());
    },
    selection,
    select,
    // Before it is handed over, a canvas that comes up says that nothing is selected.
    followCanvas: (references) => {
      if (handle() !== null) setSelection(references);
    },
    reveal: (reference) => {
      if (phone()) setPanel(null);
      setSearch({ at: placeAddress(reference) }, { replace: true });
      reveal.here(reference);
    },
    revealOnMap: reveal.onMap,
    panel,
    openPanel: setPanel,
    closePanel: () => setPanel(null),
    details,
    outline: {
      edits,
      unreadableEdits: createUnreadableEdits(map, toast),
      focused,
      setFocused,
      adding,
      setAdding,
      setStageInView,
      addInView: () => {
        setView('outline');
        setAdding(stageInView() ?? map.reading().journey.stages[0]?.id ?? null);
      },
    },
    exportCopy: () => exportCopy(map.live.current().journey),
  };
}
