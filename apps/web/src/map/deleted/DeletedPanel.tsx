import { type Deleted, type EntityReference, InvalidEdit, restore } from '@journey-canvas/journey';
import { createMemo, createSignal, For, Show } from 'solid-js';
import { Button } from '../../ui/Button';
import { focusMain } from '../../ui/Main';
import { createNow } from '../../ui/now';
import { relativeTime } from '../../ui/relativeTime';
import { timeLeft } from '../../workspaces/deletedMaps';
import { useMapPage } from '../MapPageContext';
import { PanelFrame } from '../PanelFrame';
import styles from './DeletedPanel.module.css';
import { deletedKind, deletedName, deletedThings } from './deletedThings';

const AT_ONCE = 100;

/** What was deleted from the map lately, to be brought back. */
export function DeletedPanel(props: { id: string }) {
  const page = useMapPage();
  return (
    <PanelFrame
      id={props.id}
      title="Recently deleted"
      phone={page.phone()}
      open={page.panel() === 'deleted'}
      onClose={page.closePanel}
    >
      <DeletedList />
    </PanelFrame>
  );
}

function DeletedList() {
  const page = useMapPage();
  const now = createNow();
  const [most, setMost] = createSignal(AT_ONCE);
  const things = createMemo(() => deletedThings(page.map.reading().deleted));

  function bringBack(item: Deleted): void {
    const editor = page.map.editor();
    if (!editor) return;
    const reference = { kind: item.kind, id: item.id } as EntityReference;
    try {
      restore(editor, [reference]);
    } catch (error) {
      if (!(error instanceof InvalidEdit)) throw error;
      page.toast({ text: `“${deletedName(item)}” is gone for good` });
      return;
    }
    page.toast({ text: `“${deletedName(item)}” is back` });
    // The views follow an edit in the next frame; what came back is in its place only then.
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        page.reveal(reference);
        if (document.activeElement === document.body) focusMain();
      }),
    );
  }
  return (
    <Show
      when={things().length > 0}
      fallback={
        <p class={styles.empty}>
          Nothing was deleted lately. What somebody deletes from this map stays here for 30 days.
        </p>
      }
    >
      <ul class={styles.list}>
        <For each={things().slice(0, most())}>
          {(item) => (
            <li class={styles.row}>
              <div class={styles.words}>
                <p class={styles.name}>{deletedName(item)}</p>
                <p class={styles.note}>
                  {deletedKind(item)}, {relativeTime(item.at, now())}; {timeLeft(item.at, now())}
                </p>
              </div>
              <Show when={page.map.editor()}>
                <Button onClick={() => bringBack(item)} aria-label={`Restore ${deletedName(item)}`}>
                  Restore
                </Button>
              </Show>
            </li>
          )}
        </For>
      </ul>
      <Show when={things().length > most()}>
        <div class={styles.more}>
          <Button onClick={() => setMost(most() + AT_ONCE)}>Show {things().length - most()} more</Button>
        </div>
      </Show>
    </Show>
  );
}
