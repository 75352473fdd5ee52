import { useQueryClient } from '@tanstack/solid-query';
import { createEffect, For, Match, on, onCleanup, Show, Switch } from 'solid-js';
import { Button } from '../../ui/Button';
import { Dialog, DialogActions, DialogBody } from '../../ui/Dialog';
import { FormError } from '../../ui/FormError';
import { SeverityGlyph } from '../../ui/SeverityGlyph';
import { Spinner } from '../../ui/Spinner';
import { createImport, type FileProblem, type ImportState } from './createImport';
import { FileDrop } from './FileDrop';
import styles from './ImportDialog.module.css';
import { ImportPreviewView } from './ImportPreview';

interface ImportDialogProps {
  workspaceId: string;
  open: boolean;
  onClose(): void;
  onImported(mapId: string): void;
}

/** A map out of a file: chosen, looked at with its findings, then made. */
export function ImportDialog(props: ImportDialogProps) {
  return (
    <Dialog open={props.open} onOpenChange={props.onClose} title="Import a map">
      <Show when={props.open}>
        <Import {...props} />
      </Show>
    </Dialog>
  );
}

type Step<S extends ImportState['step']> = Extract<ImportState, { step: S }>;

function Import(props: ImportDialogProps) {
  const client = useQueryClient();
  const { state, take, startOver, run } = createImport(props.workspaceId);
  const at = <S extends ImportState['step']>(step: S) => {
    const now = state();
    return now.step === step ? (now as Step<S>) : undefined;
  };
  let closed = false;
  onCleanup(() => {
    closed = true;
  });
  // What had the focus is gone with its step; the next thing to press takes it. Without, Esc would not be heard.
  createEffect(
    on(
      () => state().step,
      () =>
        requestAnimationFrame(() =>
          document.querySelector<HTMLElement>('[role="dialog"] [data-next]')?.focus(),
        ),
      { defer: true },
    ),
  );
  async function importNow(): Promise<void> {
    const id = await run();
    if (id === null || closed) return;
    await client.invalidateQueries({ queryKey: ['workspaces', props.workspaceId] });
    props.onImported(id);
  }
  return (
    <>
      <DialogBody>
        <Switch>
          <Match when={at('choose')}>
            {(choose) => (
              <>
                <FileDrop onFile={(file) => void take(file)} />
                <FormError message={choose().problem ?? undefined} />
              </>
            )}
          </Match>
          <Match when={at('working')}>
            {(working) => (
              <p class={styles.working} role="status">
                <Spinner /> {working().words}
              </p>
            )}
          </Match>
          <Match when={at('faulty')}>
            {(faulty) => <Faults name={faulty().name} problems={faulty().problems} />}
          </Match>
          <Match when={at('preview')}>
            {(looked) => (
              <>
                <ImportPreviewView preview={looked().preview} file={looked().file} />
                <FormError message={looked().problem ?? undefined} />
              </>
            )}
          </Match>
        </Switch>
      </DialogBody>
      <DialogActions>
        <Show when={at('faulty') || at('preview')}>
          <Button onClick={startOver} data-next={at('faulty') ? '' : undefined}>
            Choose another file
          </Button>
        </Show>
        <Show
          when={at('preview')}
          fallback={
            <Button onClick={() => props.onClose()} data-next={at('working') ? '' : undefined}>
              Cancel
            </Button>
          }
        >
          <Button variant="primary" onClick={() => void importNow()} data-next="">
            Import map
          </Button>
        </Show>
      </DialogActions>
    </>
  );
}

function Faults(props: { name: string; problems: readonly FileProblem[] }) {
  return (
    <section class={styles.section}>
      <div role="alert">
        <h3 class={styles.heading}>
          <SeverityGlyph severity="error" /> “{props.name}” cannot be imported
        </h3>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by the keyboard. */}
      <ul class={styles.list} tabIndex={0} aria-label="What is wrong in the file">
        <For each={props.problems}>
          {({ place, message }) => (
            <li class={styles.grow}>
              <Show when={place}>
                <span class={styles.place}>{place}</span>
              </Show>
              {message}
            </li>
          )}
        </For>
      </ul>
      <p class={styles.note}>Nothing was imported. Mend the file, then choose it again.</p>
    </section>
  );
}
