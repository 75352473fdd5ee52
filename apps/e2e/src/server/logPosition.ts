import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';

/** How many updates the server's log has taken for a map's journey, read from its disk. */
export function logPosition(dataFolder: string, mapId: string): number {
  const database = new DatabaseSync(join(dataFolder, 'journey-canvas.db'), { readOnly: true });
  try {
    const statement = database.prepare('select position from documents where id = ?');
    return (statement.get(`${mapId}/journey`) as { position: number }).position;
  } finally {
    database.close();
  }
}
