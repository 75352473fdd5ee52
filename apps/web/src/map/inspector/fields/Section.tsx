import ChevronDown from 'lucide-solid/icons/chevron-down';
import { createUniqueId, type JSX, Show } from 'solid-js';
import { useInspector } from '../InspectorContext';
import styles from './Section.module.css';

interface SectionProps {
  /** Under which its state is kept. */
  name: string;
  title: string;
  /** Behind the title: a figure, a count. */
  sum?: JSX.Element;
  /** At the end of the heading: what adds. */
  action?: JSX.Element;
  /** Closed until somebody opens it. */
  closed?: boolean;
  children: JSX.Element;
}

/** A part of the inspector that can be folded; how it was left is kept while the page lives. */
export function Section(props: SectionProps) {
  const inspector = useInspector();
  const id = createUniqueId();
  const open = () => inspector.isOpen(props.name, !props.closed);
  return (
    <section class={styles.section} aria-labelledby={`${id}-title`} data-section={props.name}>
      <div class={styles.heading}>
        <h3 id={`${id}-title`} class={styles.title}>
          <button
            type="button"
            class={styles.fold}
            aria-expanded={open()}
            aria-controls={id}
            onClick={() => inspector.setOpen(props.name, !open())}
          >
            {props.title}
            <ChevronDown size={14} stroke-width={1.6} aria-hidden="true" class={styles.chevron} />
          </button>
        </h3>
        {props.sum}
        <span class={styles.action}>{props.action}</span>
      </div>
      <div id={id} class={styles.body} hidden={!open()}>
        <Show when={open()}>{props.children}</Show>
      </div>
    </section>
  );
}
