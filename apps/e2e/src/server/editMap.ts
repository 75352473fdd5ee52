import { gesture, type JourneyEditor, openEditor } from '@journey-canvas/journey';
import * as Y from 'yjs';
import type { Person } from './Person';
import { StockClient } from './StockClient';

/** Edits a map as another client does. Resolves when the server has it on its disk. */
export async function editMap<T>(
  person: Person,
  mapId: string,
  edit: (editor: JourneyEditor) => T,
): Promise<T> {
  const client = new StockClient(person, mapId);
  await client.synced();
  const editor = openEditor(client.doc);
  const result = gesture(editor, () => edit(editor));
  editor.dispose();
  const { clientID } = client.doc;
  const clock = Y.getState(client.doc.store, clientID);
  const witness = new StockClient(person, mapId);
  await witness.until((doc) => Y.getState(doc.store, clientID) >= clock);
  witness.destroy();
  client.destroy();
  return result;
}
