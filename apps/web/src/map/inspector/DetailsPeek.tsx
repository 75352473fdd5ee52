import ChevronUp from 'lucide-solid/icons/chevron-up';
import { Show } from 'solid-js';
import { useMapPage } from '../MapPageContext';
import styles from './DetailsPeek.module.css';
import { useInspector } from './InspectorContext';
import { nameOf } from './names';
import { countWords } from './several/common';
import { useDetails } from './useDetails';

/** On a phone's map: what is selected, and the way to its details. Dragging on the canvas stays possible meanwhile. */
export function DetailsPeek() {
  const page = useMapPage();
  const inspector = useInspector();
  const details = useDetails();
  const words = () => {
    const inspected = details.shown()?.inspected;
    if (!inspected) return null;
    if (inspected.state === 'several') return countWords(inspected.references);
    return inspected.state === 'live' ? nameOf(inspector.journey(), inspected.reference) : 'Deleted';
  };
  return (
    <Show when={page.view() === 'map' && page.panel() === null ? words() : null}>
      {(name) => (
        <button
          type="button"
          class={styles.peek}
          aria-haspopup="dialog"
          onClick={() => page.openPanel('details')}
        >
          <span class={styles.name}>{name()}</span>
          <span class={styles.more}>Details</span>
          <ChevronUp size={16} stroke-width={1.6} aria-hidden="true" />
        </button>
      )}
    </Show>
  );
}
