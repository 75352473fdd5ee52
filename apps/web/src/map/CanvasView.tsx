import type { CanvasHandle, CanvasImages, CanvasNotice } from '@journey-canvas/canvas';
import type { EntityReference, Finding } from '@journey-canvas/journey';
import { useQuery } from '@tanstack/solid-query';
import {
  createEffect,
  createResource,
  createSignal,
  ErrorBoundary,
  on,
  onCleanup,
  onMount,
  Show,
} from 'solid-js';
import { settled } from '../http/settled';
import { setupQuery } from '../session/setup';
import { Button } from '../ui/Button';
import { createDelayed } from '../ui/delay';
import { Notice } from '../ui/Notice';
import { SeverityGlyph } from '../ui/SeverityGlyph';
import { useTheme } from '../ui/ThemeContext';
import type { OrganisationView } from '../workspaces/organisations';
import { CanvasBones } from './CanvasBones';
import styles from './CanvasView.module.css';
import type { OpenMap } from './openMap';

interface CanvasViewProps {
  /** Who signs new notes. */
  me: { id: string; name: string };
  images: CanvasImages;
  map: OpenMap;
  organisations: readonly OrganisationView[];
  findings: readonly Finding[];
  /** Behind another view: kept, but out of reach. */
  hidden: boolean;
  onHandle(handle: CanvasHandle | null): void;
  onSelect(references: EntityReference[]): void;
  onOpen(reference: EntityReference): void;
  onNotice(notice: CanvasNotice): void;
}

/** The canvas, fetched when it is first wanted; its bones stand in for it until it is drawn. */
export function CanvasView(props: CanvasViewProps) {
  const [drawn, setDrawn] = createSignal(false);
  const slow = createDelayed(() => !drawn(), 200);
  return (
    <div class={styles.view} data-hidden={props.hidden || undefined} inert={props.hidden}>
      <ErrorBoundary fallback={(error: unknown) => <CanvasCrash error={error} />}>
        <CanvasIsland {...props} onReady={() => setDrawn(true)} />
        <Show when={!drawn()}>
          <div class={styles.bones}>
            <CanvasBones visible={slow()} />
          </div>
        </Show>
      </ErrorBoundary>
    </div>
  );
}

function CanvasIsland(props: CanvasViewProps & { onReady(): void }) {
  let element!: HTMLDivElement;
  const theme = useTheme();
  const setup = useQuery(() => ({ ...setupQuery(), staleTime: Number.POSITIVE_INFINITY }));
  const [module] = createResource(() => import('@journey-canvas/canvas'));
  const [handle, setHandle] = createSignal<CanvasHandle | null>(null);
  const { live, connection } = props.map;

  onMount(() => {
    createEffect(
      on([module, () => setup.isPending], ([loaded, waiting]) => {
        if (!loaded || waiting) return;
        const licenseKey = settled(setup)?.tldrawLicenseKey;
        const mounted = loaded.mountCanvas(element, {
          live,
          editor: props.map.editor(),
          organisations: named(props.organisations),
          presence: connection.presence,
          theme: theme.theme(),
          ...(licenseKey && { licenseKey }),
          findings: props.findings,
          onReady: props.onReady,
          me: props.me,
          images: props.images,
          onSelect: props.onSelect,
          onOpen: props.onOpen,
          onNotice: props.onNotice,
        });
        setHandle(mounted);
        props.onHandle(mounted);
        onCleanup(() => {
          props.onHandle(null);
          mounted.destroy();
        });
      }),
    );
  });

  createEffect(on(props.map.editor, (editor) => handle()?.setEditor(editor), { defer: true }));
  createEffect(on(theme.theme, (shown) => handle()?.setTheme(shown), { defer: true }));
  createEffect(
    on(
      () => props.organisations,
      (known) => handle()?.setOrganisations(named(known)),
      { defer: true },
    ),
  );
  createEffect(
    on(
      () => props.findings,
      (found) => handle()?.setFindings(found),
      { defer: true },
    ),
  );

  return <div ref={element} class={styles.island} />;
}

/** Cards are narrow: organisations go by their short names there. */
function named(organisations: readonly OrganisationView[]) {
  return organisations.map((organisation) => ({ ...organisation, name: organisation.short }));
}

function CanvasCrash(props: { error: unknown }) {
  onMount(() => console.error(props.error));
  return (
    <Notice
      level="section"
      sign={<SeverityGlyph severity="error" size="large" />}
      title="The canvas stopped working"
      actions={
        <Button variant="primary" onClick={() => location.reload()}>
          Reload
        </Button>
      }
    >
      Your changes are kept. Reload to draw the map again; the outline goes on working meanwhile.
    </Notice>
  );
}
