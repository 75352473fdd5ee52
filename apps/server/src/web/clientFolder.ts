import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Where web's build lands, found from this package's root: the code may run from `src` or from `dist`. */
export const CLIENT_FOLDER = join(packageRoot(), '../web/dist');

function packageRoot(): string {
  let folder = import.meta.dirname;
  while (!existsSync(join(folder, 'package.json')) && folder !== dirname(folder)) folder = dirname(folder);
  return folder;
}
