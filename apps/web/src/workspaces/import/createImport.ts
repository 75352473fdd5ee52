import { type Accessor, createSignal, onCleanup } from 'solid-js';
import { errorMessage, RequestError } from '../../http/RequestError';
import { faultWords } from './faultWords';
import { type ImportPreview, importMap, previewImport } from './importMap';
import { problemPlace } from './problemPlace';
import { type ReadableFile, readJourneyFile } from './readJourneyFile';

export interface FileProblem {
  /** Where in the file, in words; empty: what is said is about all of it. */
  place: string;
  message: string;
}

/** An import on its way: choosing, reading, checking on the server, looked at, made. */
export type ImportState =
  | { step: 'choose'; problem: string | null }
  | { step: 'working'; words: string }
  | { step: 'faulty'; name: string; problems: readonly FileProblem[] }
  | { step: 'preview'; name: string; file: unknown; preview: ImportPreview; problem: string | null };

export interface ImportControl {
  readonly state: Accessor<ImportState>;
  take(file: ReadableFile): Promise<void>;
  startOver(): void;
  /** @returns the new map's id; null: it was not made, and the state says why */
  run(): Promise<string | null>;
}

interface ImportServer {
  preview: typeof previewImport;
  import: typeof importMap;
}

/** Takes one file after another, until one is imported. */
export function createImport(
  workspaceId: string,
  server: ImportServer = { preview: previewImport, import: importMap },
): ImportControl {
  const [state, setState] = createSignal<ImportState>({ step: 'choose', problem: null });
  let abort = new AbortController();
  onCleanup(() => abort.abort());

  async function take(file: ReadableFile): Promise<void> {
    abort.abort();
    abort = new AbortController();
    const { signal } = abort;
    setState({ step: 'working', words: 'Reading the file' });
    const read = await readJourneyFile(file);
    if (signal.aborted) return;
    if (!read.ok) {
      setState({ step: 'choose', problem: read.problem });
      return;
    }
    setState({ step: 'working', words: 'Checking the file' });
    try {
      const preview = await server.preview(workspaceId, read.value, signal);
      if (!signal.aborted)
        setState({ step: 'preview', name: read.name, file: read.value, preview, problem: null });
    } catch (error) {
      if (!signal.aborted) setState(failed(error, read.name, read.value));
    }
  }

  async function run(): Promise<string | null> {
    const looked = state();
    if (looked.step !== 'preview') return null;
    setState({ step: 'working', words: 'Importing the map' });
    try {
      return await server.import(workspaceId, looked.file);
    } catch (error) {
      setState({ ...looked, problem: errorMessage(error) });
      return null;
    }
  }
  return { state, take, run, startOver: () => setState({ step: 'choose', problem: null }) };
}

/** A file with faults lists them; every other trouble leaves the choice open. */
function failed(error: unknown, name: string, file: unknown): ImportState {
  const failure = error instanceof RequestError ? error.failure : null;
  if (failure?.kind === 'problem' && failure.status === 422) {
    const problems = Object.entries(failure.fields).map(([path, message]) => ({
      place: problemPlace(path, file),
      message: faultWords(message),
    }));
    return {
      step: 'faulty',
      name,
      problems: problems.length > 0 ? problems : [{ place: '', message: errorMessage(error) }],
    };
  }
  return { step: 'choose', problem: errorMessage(error) };
}
