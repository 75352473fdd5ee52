import type {
  Box,
  DropTarget,
  EntityReference,
  Finding,
  FreeDrawing,
  FreeId,
  Journey,
  JourneyEditor,
  JourneyLayout,
  LiveJourney,
  MeasureText,
  Reading,
} from '@journey-canvas/journey';
import { type Atom, atom, type Editor } from '@tldraw/tldraw';
import { createContext, useContext } from 'react';
import type { JourneyBinding } from './binding/JourneyBinding';
import { referenceKey } from './binding/shapeIds';
import type {
  CanvasImages,
  CanvasNotice,
  CanvasPeer,
  CanvasPerson,
  CanvasPresence,
  OrganisationView,
} from './CanvasOptions';
import type { CanvasComments } from './comments/CanvasComments';
import type { CellAt } from './editing/cells';
import { type FreeState, freeState } from './free/freeState';
import type { Residency } from './shapes/residency';

/** A note is typed by several at once; words of other free shapes by one person at a time. */
export interface FreeTyping {
  readonly fresh: boolean;
  readonly reference: ReferenceTo<'free'>;
  readonly field: 'text' | 'words';
}

/** A text that is being edited in place. */
export type TypingTarget = {
  /** It was made for this typing: left empty, it goes again. */
  readonly fresh: boolean;
} & (
  | { readonly reference: ReferenceTo<'touchpoint' | 'lane'>; readonly field: 'title' }
  | { readonly reference: ReferenceTo<'stage'>; readonly field: 'name' }
  | { readonly reference: ReferenceTo<'card'>; readonly field: 'text' }
  | FreeTyping
);
export function isFreeTyping(typing: TypingTarget): typing is FreeTyping {
  return typing.reference.kind === 'free';
}

type ReferenceTo<K extends EntityReference['kind']> = Extract<EntityReference, { kind: K }>;

/** What this person is dragging, and by how much. */
export interface DragState {
  readonly ids: readonly string[];
  readonly x: number;
  readonly y: number;
  /** Where it would land. */
  readonly slot: Box | null;
}

/** A path being drawn. */
export interface ConnectState {
  readonly from: string;
  readonly to: { readonly x: number; readonly y: number };
  /** The touchpoint it would lead to. */
  readonly over: string | null;
  /** Where a new touchpoint would be made. */
  readonly slot: Box | null;
  readonly after: DropTarget | null;
}

/** Everything the parts of one canvas share. Atoms are tldraw's, so that shapes re-render one by one. */
export interface Board {
  readonly live: LiveJourney;
  /** The canvas's own element. */
  readonly root: HTMLElement;
  readonly tldraw: Atom<Editor | null>;
  readonly binding: Atom<JourneyBinding | null>;
  /** null: read-only. */
  readonly writer: Atom<JourneyEditor | null>;
  readonly theme: Atom<'light' | 'dark'>;
  readonly organisations: Atom<ReadonlyMap<string, OrganisationView>>;
  /** The gravest finding of each entity, by {@link referenceKey}. */
  readonly findings: Atom<ReadonlyMap<string, Finding>>;
  readonly reading: Atom<Reading>;
  readonly layout: Atom<JourneyLayout>;
  /** Where and how free shapes are drawn, from back to front. */
  readonly drawings: Atom<ReadonlyMap<FreeId, FreeDrawing>>;
  readonly free: FreeState;
  /** Who is at this canvas: for the names under notes. */
  readonly me: CanvasPerson | null;
  /** null: no image can be added. */
  readonly images: CanvasImages | null;
  /** What is said about the map; null: nothing is known of that. */
  readonly comments: Atom<CanvasComments | null>;
  readonly typing: Atom<TypingTarget | null>;
  readonly drag: Atom<DragState | null>;
  readonly connect: Atom<ConnectState | null>;
  /** The cell under the pointer that takes touchpoints or cards, while nothing else goes on. */
  readonly hovered: Atom<CellAt | null>;
  readonly presence: CanvasPresence | null;
  readonly peers: Atom<readonly CanvasPeer[]>;
  readonly measure: MeasureText;
  readonly residency: Residency;
  /** Which shapes bear which attribute; see `markShapes`. */
  readonly marks: Map<string, ReadonlySet<string>>;
  /** Ids of entities that the changes shown last brought from other people. */
  readonly changedElsewhere: Set<string>;
  /** Spoken to screen readers. */
  readonly announcement: Atom<string>;
  notice(notice: CanvasNotice): void;
  /** Shows all about a thing beside the canvas; null: nothing there does. */
  readonly showDetails: ((reference: EntityReference) => void) | null;
}

const SEVERITIES = ['error', 'warning', 'info'] as const;

/** Keeps the gravest finding of each entity. */
export function gravestFindings(findings: readonly Finding[]): ReadonlyMap<string, Finding> {
  const gravest = new Map<string, Finding>();
  for (const finding of findings) {
    if (finding.entity === null) continue;
    const key = referenceKey(finding.entity);
    const known = gravest.get(key);
    if (known === undefined || rank(finding) < rank(known)) gravest.set(key, finding);
  }
  return gravest;
}

function rank(finding: Finding): number {
  return SEVERITIES.indexOf(finding.severity);
}

/** The journey as it is shown. */
export function journeyOf(board: Board): Journey {
  return board.reading.get().journey;
}

export function freshAtoms(reading: Reading, layout: JourneyLayout) {
  return {
    tldraw: atom<Editor | null>('tldraw', null),
    binding: atom<JourneyBinding | null>('binding', null),
    reading: atom<Reading>('reading', reading),
    layout: atom<JourneyLayout>('layout', layout),
    drawings: atom<ReadonlyMap<FreeId, FreeDrawing>>('drawings', new Map()),
    free: freeState(),
    comments: atom<CanvasComments | null>('comments', null),
    typing: atom<TypingTarget | null>('typing', null),
    drag: atom<DragState | null>('drag', null),
    connect: atom<ConnectState | null>('connect', null),
    hovered: atom<CellAt | null>('hovered', null),
    announcement: atom('announcement', ''),
  };
}

const BoardContext = createContext<Board | null>(null);
export const BoardProvider = BoardContext.Provider;

export function useBoard(): Board {
  const board = useContext(BoardContext);
  if (board === null) throw new Error('Outside of a canvas.');
  return board;
}
