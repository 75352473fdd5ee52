import * as v from 'valibot';
import { failureOf, RequestError } from './RequestError';

type Method = 'GET' | 'POST' | 'PATCH' | 'DELETE';

interface RequestOptions {
  method?: Method;
  /** Sent as JSON. */
  body?: unknown;
  /** Sent as it is, with its own type, instead of `body`. */
  file?: Blob;
  headers?: Readonly<Record<string, string>>;
  signal?: AbortSignal | undefined;
}

async function answer(path: string, options: RequestOptions): Promise<Response> {
  try {
    return await fetch(path, {
      method: options.method ?? 'GET',
      credentials: 'same-origin',
      headers: {
        accept: 'application/json',
        ...(options.body !== undefined && { 'content-type': 'application/json' }),
        ...options.headers,
      },
      body: options.file ?? (options.body === undefined ? null : JSON.stringify(options.body)),
      signal: options.signal ?? null,
    });
  } catch (error) {
    // An abort is the caller's own doing and passes through.
    if (options.signal?.aborted) throw error;
    throw new RequestError({ kind: 'unreachable' });
  }
}

async function json(response: Response): Promise<unknown> {
  try {
    return await response.json();
  } catch {
    return undefined;
  }
}

/**
 * Asks our server and checks what it answers.
 * @throws {RequestError} for a refusal, for no answer and for an answer of another shape.
 */
export async function request<Schema extends v.GenericSchema>(
  schema: Schema,
  path: string,
  options: RequestOptions = {},
): Promise<v.InferOutput<Schema>> {
  const response = await answer(path, options);
  const body = await json(response);
  if (!response.ok) throw new RequestError(failureOf(response.status, body));
  const parsed = v.safeParse(schema, body);
  if (!parsed.success) throw new RequestError({ kind: 'unexpected', status: response.status });
  return parsed.output;
}

/** As {@link request}, for what answers with nothing to read. */
export async function send(path: string, options: RequestOptions = {}): Promise<void> {
  await request(v.unknown(), path, options);
}
