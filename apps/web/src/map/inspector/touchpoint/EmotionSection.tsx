import { emotionWords, type PersonaId, setField, type Touchpoint } from '@journey-canvas/journey';
import { For, Show } from 'solid-js';
import { Face } from '../../../ui/Face';
import { initials } from '../../../ui/initials';
import { Faces } from '../fields/Faces';
import { FieldRow } from '../fields/FieldRow';
import { Section } from '../fields/Section';
import { useInspector } from '../InspectorContext';
import { setEmotionOf } from '../members';
import styles from './EmotionSection.module.css';

/** How the customer feels here, and each persona of the map for itself where it feels otherwise. */
export function EmotionSection(props: { touchpoint: Touchpoint }) {
  const inspector = useInspector();
  const personas = () => Object.entries(inspector.journey().meta.personas) as [PersonaId, string][];
  const setAll = (value: number | null) =>
    inspector.edit((editor) =>
      setField(editor, { kind: 'touchpoint', id: props.touchpoint.id }, 'emotion', value),
    );
  const setOne = (persona: PersonaId, value: number | null) => {
    const { id } = props.touchpoint;
    inspector.edit((editor) => setEmotionOf({ editor, live: inspector.live }, id, persona, value));
  };
  return (
    <Section name="touchpoint/emotion" title="Emotion">
      <Row
        touchpoint={props.touchpoint}
        field="emotion"
        label={personas().length > 0 ? 'Everybody' : 'Customer'}
        group="Emotion"
        value={props.touchpoint.emotion}
        onChange={setAll}
      />
      <For each={personas()}>
        {([persona, name]) => (
          <Row
            touchpoint={props.touchpoint}
            field={`emotionBy/${persona}`}
            label={name}
            persona
            group={`Emotion of ${name}`}
            value={props.touchpoint.emotionBy[persona] ?? null}
            onChange={(value) => setOne(persona, value)}
          />
        )}
      </For>
    </Section>
  );
}

interface RowProps {
  touchpoint: Touchpoint;
  field: string;
  label: string;
  persona?: boolean;
  group: string;
  value: number | null;
  onChange(value: number | null): void;
}

function Row(props: RowProps) {
  const inspector = useInspector();
  return (
    <FieldRow
      label={props.group}
      hiddenLabel
      reference={{ kind: 'touchpoint', id: props.touchpoint.id }}
      field={props.field}
      value={props.value}
    >
      {() => (
        <div class={styles.row}>
          <Show when={props.persona}>
            <span class={styles.persona} data-initials={initials(props.label)} aria-hidden="true" />
          </Show>
          <span class={styles.name} title={props.label}>
            {props.label}
          </span>
          <Show
            when={inspector.editor()}
            fallback={
              <span class={styles.read}>
                <Show when={props.value !== null} fallback={props.persona ? 'As everybody' : 'Not set'}>
                  <Face emotion={props.value ?? 0} silent />
                  {emotionWords(props.value)}
                </Show>
              </span>
            }
          >
            <Faces label={props.group} value={props.value} onChange={props.onChange} />
          </Show>
        </div>
      )}
    </FieldRow>
  );
}
