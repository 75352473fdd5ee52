import { contentOf, type Journey, toJson } from '@journey-canvas/journey';
import { saveFile } from '../ui/saveFile';

/** A file name out of a title: letters and digits of any script, the rest as dashes. */
function fileName(title: string): string {
  const plain = title
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  return `${[...plain].slice(0, 80).join('') || 'map'}.json`;
}

/** Saves the journey as it is in this page as a JSON file, which the importer takes. */
export function exportCopy(journey: Journey): void {
  const text = JSON.stringify(toJson(contentOf(journey)), null, 2);
  saveFile(fileName(journey.meta.title), new Blob([text], { type: 'application/json' }));
}
