import ChevronDown from 'lucide-solid/icons/chevron-down';
import Info from 'lucide-solid/icons/info';
import PanelRightClose from 'lucide-solid/icons/panel-right-close';
import { createSignal, createUniqueId, Show } from 'solid-js';
import { CommentHereButton } from '../../discussion/CommentHereButton';
import { FindingCounts } from '../../ui/FindingCounts';
import { IconButton } from '../../ui/IconButton';
import { countBySeverity } from '../createFindings';
import { FindingsList } from '../FindingsList';
import { useMapPage } from '../MapPageContext';
import styles from './DetailsPanel.module.css';
import { InspectorView } from './InspectorView';
import { useDetails } from './useDetails';

/** Beside the map: the inspector, and beneath it the findings. */
export function DetailsPanel(props: { id: string }) {
  const page = useMapPage();
  const details = useDetails();
  const shown = () => details.shown();
  return (
    <aside id={props.id} class={styles.panel} aria-label="Details and findings">
      <Show
        when={shown()}
        fallback={
          <button type="button" class={styles.about} onClick={page.details.openMap}>
            <Info size={16} stroke-width={1.6} aria-hidden="true" />
            About this map
          </button>
        }
      >
        {(what) => (
          <InspectorView
            inspected={what().inspected}
            focusWanted={page.details.focusWanted()}
            onFocusTaken={page.details.focusTaken}
            onFocusFrom={page.details.cameFrom}
            actions={(reference) => <CommentHereButton reference={reference} />}
            onClose={details.close}
          />
        )}
      </Show>
      <Show when={page.panel() !== null}>
        <Findings beneath={shown() !== null} />
      </Show>
    </aside>
  );
}

function Findings(props: { beneath: boolean }) {
  const page = useMapPage();
  const [folded, setFolded] = createSignal(false);
  const id = createUniqueId();
  const open = () => !(folded() && props.beneath);
  return (
    <section
      class={styles.findings}
      aria-labelledby={`${id}-title`}
      data-beneath={props.beneath ? '' : undefined}
      data-open={open() ? '' : undefined}
    >
      <header class={styles.header}>
        <h2 id={`${id}-title`} class={styles.title}>
          Findings
        </h2>
        <Show when={page.findings()?.length ? page.findings() : null}>
          {(findings) => <FindingCounts counts={countBySeverity(findings())} />}
        </Show>
        <span class={styles.buttons}>
          <Show
            when={props.beneath}
            fallback={
              <IconButton label="Hide findings" onClick={page.closePanel}>
                <PanelRightClose size={16} stroke-width={1.6} aria-hidden="true" />
              </IconButton>
            }
          >
            <IconButton
              label={open() ? 'Fold the findings' : 'Unfold the findings'}
              aria-expanded={open()}
              aria-controls={id}
              onClick={() => setFolded(open())}
            >
              <ChevronDown size={16} stroke-width={1.6} aria-hidden="true" class={styles.chevron} />
            </IconButton>
          </Show>
        </span>
      </header>
      <div id={id} class={styles.list} hidden={!open()}>
        <FindingsList findings={page.findings()} onReveal={page.reveal} />
      </div>
    </section>
  );
}
