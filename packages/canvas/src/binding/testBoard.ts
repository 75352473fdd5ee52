import { createJourney, type JourneyContent, liveJourney, openEditor } from '@journey-canvas/journey';
import { generatedJourney } from '@journey-canvas/journey/testing';
import * as Y from 'yjs';

/** A document with a small journey, its live reading and an editor. */
export function testDocument(
  content: JourneyContent = generatedJourney({ touchpoints: 12, paths: 16, seed: 7 }),
) {
  const doc = new Y.Doc();
  createJourney(doc, content);
  return { doc, content, live: liveJourney(doc), editor: openEditor(doc) };
}
