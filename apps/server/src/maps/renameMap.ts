import { openEditor, setText } from '@journey-canvas/journey';
import type { MapDocuments } from './documents';

/** The title lives in the document, so that a rename meets other people's typing as an edit like theirs. */
export function renameMap(
  documents: MapDocuments,
  { mapId, userId, title }: { mapId: string; userId: string; title: string },
): Promise<void> {
  return documents.edit(mapId, userId, (doc) => {
    const editor = openEditor(doc);
    try {
      setText(editor, { kind: 'meta' }, 'title', title);
    } finally {
      editor.dispose();
    }
  });
}
