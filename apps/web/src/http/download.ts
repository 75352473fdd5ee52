import { failureOf, RequestError } from './RequestError';

export interface Download {
  name: string;
  content: Blob;
}

/**
 * Fetches a file from our server, so that a refusal can be said in the page.
 * @param fallbackName What it is called when the server does not say.
 * @throws {RequestError} for a refusal and for no answer.
 */
export async function download(path: string, fallbackName: string, signal?: AbortSignal): Promise<Download> {
  let response: Response;
  let content: Blob;
  try {
    response = await fetch(path, { credentials: 'same-origin', signal: signal ?? null });
    content = await response.blob();
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new RequestError({ kind: 'unreachable' });
  }
  if (!response.ok) throw new RequestError(failureOf(response.status, await problemIn(content)));
  return { name: fileNameOf(response.headers.get('content-disposition')) ?? fallbackName, content };
}

async function problemIn(content: Blob): Promise<unknown> {
  try {
    return JSON.parse(await content.text());
  } catch {
    return undefined;
  }
}

/** The name in a Content-Disposition header, the one in full script first (RFC 6266). */
export function fileNameOf(header: string | null): string | null {
  const encoded = /filename\*\s*=\s*UTF-8''([^;]+)/i.exec(header ?? '')?.[1];
  if (encoded) {
    try {
      return decodeURIComponent(encoded);
    } catch {
      // The plain one may still be readable.
    }
  }
  return /filename\s*=\s*"([^"]+)"/i.exec(header ?? '')?.[1] ?? null;
}
