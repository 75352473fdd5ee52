import { saveFile } from '../ui/saveFile';
import type { Draft } from './drafts';

/** Saves comments that are not with the server as a text file. */
export function exportDrafts(title: string, drafts: readonly Draft[]): void {
  const texts = drafts.map(({ at, text }) => `${new Date(at).toLocaleString('en-GB')}\n${text}\n`);
  saveFile(`${title}.txt`, new Blob([`${title}\n\n`, texts.join('\n')], { type: 'text/plain' }));
}
