import type {
  Anchor,
  EntityReference,
  Finding,
  FreeColour,
  JourneyEditor,
  LiveJourney,
} from '@journey-canvas/journey';
import type { CanvasComments } from './comments/CanvasComments';

/** An organisation as the canvas shows it. `slot` is its colour in the palette; the mark is told by it too. */
export interface OrganisationView {
  readonly id: string;
  readonly name: string;
  readonly kind: 'vendor' | 'partner';
  /** 1 to 8: `--org-1` … `--org-8`. */
  readonly slot: number;
  readonly mark: OrganisationMark;
}
export type OrganisationMark =
  | 'square'
  | 'circle'
  | 'triangle'
  | 'diamond'
  | 'hexagon'
  | 'half'
  | 'cross'
  | 'pentagon';

/** What a person's canvas tells the others. Points are in canvas units. */
export interface PresenceFields {
  readonly cursor?: { readonly x: number; readonly y: number } | null;
  readonly selection?: readonly EntityReference[];
  /** What is being dragged, and by how much it was moved from its place. */
  readonly drag?: { readonly ids: readonly string[]; readonly x: number; readonly y: number } | null;
  readonly typing?: { readonly reference: EntityReference; readonly field: string } | null;
  /** Free shapes that are being resized or turned. */
  readonly hand?: readonly PresenceBox[] | null;
  /** A line under the pen: x, y and again, as many points as say where it runs. */
  readonly stroke?: { readonly points: readonly number[]; readonly colour: FreeColour } | null;
}

/** Where a shape is for the moment: its upper left corner, its size, its turn about that corner in radians. */
export interface PresenceBox {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly rotation: number;
}

export interface CanvasPeer {
  readonly clientId: number;
  readonly user: {
    readonly id: string;
    readonly name: string;
    readonly organisationId: string | null;
    readonly guest: boolean;
  };
  readonly fields: Readonly<Record<string, unknown>>;
}

/** The others on the map. What they send is not trusted: the canvas checks every field. */
export interface CanvasPresence {
  set(fields: PresenceFields): void;
  peers(): readonly CanvasPeer[];
  subscribe(listener: (peers: readonly CanvasPeer[]) => void): () => void;
}

/** The person at this canvas. */
export interface CanvasPerson {
  readonly id: string;
  readonly name: string;
}

/** Keeps the map's images. */
export interface CanvasImages {
  /** What is refused comes with the reason, to be shown to the person. Never rejects. */
  upload(
    file: Blob,
  ): Promise<
    | { readonly ok: true; readonly id: string; readonly width: number; readonly height: number }
    | { readonly ok: false; readonly message: string }
  >;
  /** Where an image is to be had. */
  href(id: string): string;
}

export interface CanvasNotice {
  readonly text: string;
  /** The step can be taken back with {@link CanvasHandle.undo}. */
  readonly undo?: boolean;
}

export interface CanvasOptions {
  readonly live: LiveJourney;
  /** null: read-only. */
  readonly editor: JourneyEditor | null;
  readonly organisations: readonly OrganisationView[];
  readonly presence: CanvasPresence | null;
  readonly theme: 'light' | 'dark';
  /** Of tldraw; without one its watermark shows. */
  readonly licenseKey?: string;
  readonly findings?: readonly Finding[];
  /** Signs this person's notes. */
  readonly me?: CanvasPerson;
  /** Without it no image can be added, and those of the map are shown by their words. */
  readonly images?: CanvasImages;
  readonly onSelect?: (references: EntityReference[]) => void;
  /** Somebody wants to see all about what is selected: Enter. Without it Enter types, as F2 always does. */
  readonly onOpen?: (reference: EntityReference) => void;
  /** The map's start is drawn and takes input; the rest may still be arriving. */
  readonly onReady?: () => void;
  readonly onNotice?: (notice: CanvasNotice) => void;
}

/** Derived shapes written to the canvas since it was mounted. */
export interface ShapeCounts {
  readonly created: number;
  readonly updated: number;
  readonly removed: number;
}

export interface CanvasHandle {
  /** null makes the canvas read-only; what is being typed or dragged ends. */
  setEditor(editor: JourneyEditor | null): void;
  setOrganisations(organisations: readonly OrganisationView[]): void;
  setFindings(findings: readonly Finding[]): void;
  setTheme(theme: 'light' | 'dark'): void;
  /** What is said about the map, to be pinned where it belongs; null: nothing, and no tool to comment. */
  setComments(comments: CanvasComments | null): void;
  /** Brings a place into view. What is selected and focused stays. */
  showPlace(anchor: Anchor): void;
  /** Brings it into view, selects and focuses it. A finding's friction or metric leads to its touchpoint or stage. */
  reveal(reference: EntityReference): void;
  select(references: readonly EntityReference[]): void;
  /** Gives the canvas the keyboard: the header that is selected, else the canvas as a whole. */
  focus(): void;
  zoomToFit(): void;
  zoomIn(): void;
  zoomOut(): void;
  undo(): void;
  redo(): void;
  counts(): ShapeCounts;
  /** Unmounts and disposes of everything; the element is empty afterwards. Safe to call twice. */
  destroy(): void;
}
