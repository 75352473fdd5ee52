import { type Meta, newId, type PersonaId } from '@journey-canvas/journey';
import X from 'lucide-solid/icons/x';
import { createSignal, createUniqueId, For, Show } from 'solid-js';
import { Button } from '../../../ui/Button';
import { IconButton } from '../../../ui/IconButton';
import { LineField } from '../fields/LineField';
import { Section } from '../fields/Section';
import styles from '../Inspector.module.css';
import { useInspector } from '../InspectorContext';
import { setPersona } from '../members';
import own from './PersonasSection.module.css';
import { personaProblem } from './personaName';

const LONGEST_NAME = 200;

/** Whom the map is for. */
export function PersonasSection(props: { personas: Meta['personas'] }) {
  const inspector = useInspector();
  const ids = () => Object.keys(props.personas) as PersonaId[];
  const write = (id: PersonaId, name: string | null) =>
    inspector.edit((editor) => {
      setPersona({ editor, live: inspector.live }, id, name);
      return true;
    });
  function remove(id: PersonaId): void {
    const name = props.personas[id] ?? '';
    if (!write(id, null)) return;
    inspector.toast({
      text: `“${name}” is no longer on this map`,
      action: { label: 'Undo', run: () => void write(id, name) },
    });
  }
  return (
    <Section name="map/personas" title="Personas">
      <Show when={ids().length === 0}>
        <p class={styles.empty}>
          Name whom this map is for. Each persona can feel otherwise at a touchpoint.
        </p>
      </Show>
      <ul>
        <For each={ids()}>
          {(id) => (
            <li class={own.persona}>
              <Show when={inspector.editor()} fallback={<span class={own.name}>{props.personas[id]}</span>}>
                <LineField
                  value={props.personas[id] ?? ''}
                  most={LONGEST_NAME}
                  label="Name of the persona"
                  ids={{ id: `persona-${id}`, description: undefined }}
                  onChange={(name) => name && write(id, name)}
                />
                <IconButton label={`Remove ${props.personas[id]}`} onClick={() => remove(id)}>
                  <X size={14} stroke-width={1.6} aria-hidden="true" />
                </IconButton>
              </Show>
            </li>
          )}
        </For>
      </ul>
      <Show when={inspector.editor()}>
        <NewPersona personas={props.personas} onAdd={(name) => write(newId<PersonaId>(), name)} />
      </Show>
    </Section>
  );
}

function NewPersona(props: { personas: Meta['personas']; onAdd(name: string): void }) {
  const [name, setName] = createSignal('');
  const id = createUniqueId();
  const problem = () => personaProblem(name(), Object.values(props.personas), LONGEST_NAME);
  function submit(event: SubmitEvent): void {
    event.preventDefault();
    if (!name().trim() || problem()) return;
    props.onAdd(name().trim());
    setName('');
  }
  return (
    <form class={own.adding} onSubmit={submit}>
      <input
        class={own.input}
        aria-label="New persona"
        aria-invalid={problem() ? 'true' : undefined}
        aria-describedby={problem() ? `${id}-problem` : undefined}
        placeholder="Add a persona"
        autocomplete="off"
        maxLength={500}
        value={name()}
        onInput={(event) => setName(event.currentTarget.value)}
      />
      <Button type="submit" variant="quiet">
        Add
      </Button>
      <Show when={problem()}>
        {(words) => (
          <p id={`${id}-problem`} class={own.problem} aria-live="polite">
            {words()}
          </p>
        )}
      </Show>
    </form>
  );
}
