import Check from 'lucide-solid/icons/check';
import Plus from 'lucide-solid/icons/plus';
import { Show } from 'solid-js';
import { IconButton } from '../ui/IconButton';
import { SeverityGlyph } from '../ui/SeverityGlyph';
import { useMapPage } from './MapPageContext';
import styles from './PhoneBar.module.css';
import { ViewSwitch } from './ViewSwitch';

/** The phone's bottom bar: add, outline or map, findings. */
export function PhoneBar() {
  const page = useMapPage();
  const findings = () => page.findings() ?? [];
  const worst = () => findings()[0]?.severity;
  return (
    <nav class={styles.bar} aria-label="Views and findings">
      <Show when={page.map.editor()} fallback={<span class={styles.gap} />}>
        <IconButton label="Add a touchpoint to the stage in view" onClick={page.outline.addInView}>
          <Plus size={20} stroke-width={1.8} aria-hidden="true" />
        </IconButton>
      </Show>
      <ViewSwitch />
      <button
        type="button"
        class={styles.findings}
        aria-label={`Findings: ${findings().length}`}
        aria-haspopup="dialog"
        onClick={() => page.openPanel('findings')}
      >
        <Show when={worst()} fallback={<Check size={20} stroke-width={1.8} aria-hidden="true" />}>
          {(severity) => (
            <>
              <SeverityGlyph severity={severity()} /> {findings().length}
            </>
          )}
        </Show>
      </button>
    </nav>
  );
}
