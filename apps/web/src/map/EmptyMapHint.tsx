import { useNavigate } from '@solidjs/router';
import FileUp from 'lucide-solid/icons/file-up';
import MapIcon from 'lucide-solid/icons/map';
import X from 'lucide-solid/icons/x';
import { createSignal, lazy, Show, Suspense } from 'solid-js';
import { useSession } from '../session/RequireSession';
import { createHint } from '../ui/hints';
import { IconButton } from '../ui/IconButton';
import { Keys } from '../ui/Key';
import { focusMain } from '../ui/Main';
import { SAMPLE_IDS } from '../workspaces/maps';
import type { Start } from '../workspaces/NewMapDialog';
import styles from './EmptyMapHint.module.css';
import { useMapPage } from './MapPageContext';

const NewMapDialog = lazy(() =>
  import('../workspaces/NewMapDialog').then((module) => ({ default: module.NewMapDialog })),
);
const ImportDialog = lazy(() =>
  import('../workspaces/import/ImportDialog').then((module) => ({ default: module.ImportDialog })),
);

/** What to do on a map that holds nothing yet. Goes with the first touchpoint; lets clicks through. */
export function EmptyMapHint() {
  const page = useMapPage();
  const session = useSession();
  const hint = createHint('empty-map');
  // Maps are made by members of the workspace.
  const isMember = () => session.me().workspaces.some(({ id }) => id === page.access().workspaceId);
  function dismiss(): void {
    hint.dismiss();
    focusMain();
  }
  return (
    <Show when={hint.shown()}>
      <aside class={styles.hint} aria-label="How to begin">
        <h2 class={styles.title}>Where does the journey start?</h2>
        <span class={styles.dismiss}>
          <IconButton label="Put this hint away" onClick={dismiss}>
            <X size={16} stroke-width={1.6} aria-hidden="true" />
          </IconButton>
        </span>
        <Show
          when={page.phone()}
          fallback={
            <p class={styles.text}>
              Double-click a cell of <em>Customer steps</em> and write what the customer does first, or press{' '}
              <Keys keys={['N']} />. Then pull the grip at the card’s edge to the next step.
            </p>
          }
        >
          <p class={styles.text}>
            Tap + below and write what the customer does first, or tap a cell of <em>Customer steps</em>{' '}
            twice.
          </p>
        </Show>
        <Show when={isMember()}>
          <OtherBeginnings workspaceId={page.access().workspaceId} />
        </Show>
      </aside>
    </Show>
  );
}

/** Each is a map of its own, beside this one. */
function OtherBeginnings(props: { workspaceId: string }) {
  const navigate = useNavigate();
  const [start, setStart] = createSignal<Start | null>(null);
  const [importing, setImporting] = createSignal(false);
  const open = (mapId: string) => navigate(`/maps/${mapId}`);
  const startImport = () => {
    setStart(null);
    setImporting(true);
  };
  return (
    <>
      <p class={styles.text}>Or begin with another map:</p>
      <ul class={styles.ways}>
        <li>
          <button type="button" class={styles.way} onClick={() => setStart(SAMPLE_IDS[0])}>
            <MapIcon size={16} stroke-width={1.6} aria-hidden="true" />
            <span class={styles.name}>A sample</span>
            <span class={styles.note}>software, machine</span>
          </button>
        </li>
        <li>
          <button type="button" class={styles.way} onClick={startImport}>
            <FileUp size={16} stroke-width={1.6} aria-hidden="true" />
            <span class={styles.name}>A file</span>
            <span class={styles.note}>a map exported as JSON</span>
          </button>
        </li>
      </ul>
      <Suspense>
        <Show when={start()}>
          <NewMapDialog
            workspaceId={props.workspaceId}
            start={start()}
            onClose={() => setStart(null)}
            onCreated={open}
            onImport={startImport}
          />
        </Show>
        <Show when={importing()}>
          <ImportDialog
            workspaceId={props.workspaceId}
            open
            onClose={() => setImporting(false)}
            onImported={open}
          />
        </Show>
      </Suspense>
    </>
  );
}
