import { type Download, download } from '../../http/download';
import { saveFile } from '../../ui/saveFile';

export const EXPORT_FORMATS = ['png', 'svg', 'json'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];
export const EXPORT_SCALES = ['1', '2', '3'] as const;
export type ExportScale = (typeof EXPORT_SCALES)[number];

export interface ExportOptions {
  format: ExportFormat;
  /** Of pictures. */
  theme: 'light' | 'dark';
  /** Of a PNG: pixels for each unit of the drawing. */
  scale: ExportScale;
}

/** Where the server gives the map out as a file; what a format does not know is left out. */
export function exportAddress(mapId: string, { format, theme, scale }: ExportOptions): string {
  const query = new URLSearchParams({ format });
  if (format !== 'json') query.set('theme', theme);
  if (format === 'png') query.set('scale', scale);
  return `/api/maps/${encodeURIComponent(mapId)}/export?${query}`;
}

/** Saves the map as the server has it. @throws {RequestError} */
export async function exportMap(mapId: string, options: ExportOptions, signal: AbortSignal): Promise<void> {
  const file: Download = await download(exportAddress(mapId, options), `map.${options.format}`, signal);
  saveFile(file.name, file.content);
}
