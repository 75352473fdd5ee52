import type { JourneyEditor } from '../document/editor';
import type { EntityReference, Journey } from '../model/journey';

/** What a random edit is made on. */
export interface Scene {
  readonly editor: JourneyEditor;
  readonly journey: Journey;
  readonly deleted: readonly EntityReference[];
  readonly random: () => number;
  /** What is typed and named; different each time, so that a test can tell who wrote it. */
  readonly word: () => string;
}
