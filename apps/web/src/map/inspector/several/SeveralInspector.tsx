import {
  channelWords,
  type EntityReference,
  setField,
  type Touchpoint,
  type TouchpointId,
} from '@journey-canvas/journey';
import Trash from 'lucide-solid/icons/trash';
import { createMemo, Show } from 'solid-js';
import { Button } from '../../../ui/Button';
import { Faces } from '../fields/Faces';
import { FieldRow } from '../fields/FieldRow';
import { PickRow } from '../fields/PickRow';
import styles from '../Inspector.module.css';
import { useInspector } from '../InspectorContext';
import { channelChoices, departmentChoices, ownerChoices, ownerOf } from '../owners';
import { common, countWords, isMixed, type MIXED } from './common';

/** Several things at once: what they have in common is set for all of them in one step. */
export function SeveralInspector(props: { references: readonly EntityReference[] }) {
  const inspector = useInspector();
  const words = () => countWords(props.references);
  function remove(): void {
    inspector.remove(props.references, `${words()} deleted`);
  }
  return (
    <>
      <h2 class={styles.title}>{words()}</h2>
      <Touchpoints references={props.references} />
      <Show when={inspector.editor()}>
        <div class={styles.actions}>
          <Button onClick={remove}>
            <Trash size={16} stroke-width={1.6} aria-hidden="true" />
            Delete all
          </Button>
        </div>
      </Show>
    </>
  );
}

function Touchpoints(props: { references: readonly EntityReference[] }) {
  const inspector = useInspector();
  const touchpoints = createMemo(() =>
    props.references.flatMap((reference) =>
      reference.kind === 'touchpoint' ? (inspector.journey().touchpoints.get(reference.id) ?? []) : [],
    ),
  );
  const first = () => touchpoints()[0];
  return (
    <Show when={touchpoints().length > 0 ? first() : undefined}>
      {(touchpoint) => <Shared touchpoints={touchpoints()} first={touchpoint()} />}
    </Show>
  );
}

function Shared(props: { touchpoints: readonly Touchpoint[]; first: Touchpoint }) {
  const inspector = useInspector();
  const reference = { kind: 'touchpoint', id: props.first.id } as const;
  const departments = createMemo(() => departmentChoices(inspector.journey()));
  const channels = createMemo(() => channelChoices(inspector.journey()));
  const setAll = (write: (id: TouchpointId, editor: Parameters<typeof setField>[0]) => void) =>
    inspector.edit((editor) => {
      for (const { id } of props.touchpoints) write(id, editor);
    });
  const owner = () => common(props.touchpoints.map((one) => one.owner?.id ?? null));
  const department = () => common(props.touchpoints.map((one) => one.department));
  const channel = () => common(props.touchpoints.map((one) => one.channel));
  const emotion = () => common(props.touchpoints.map((one) => one.emotion));
  const shown = (value: string | null | typeof MIXED) => (isMixed(value) ? null : value);
  const nothing = (value: unknown, none: string) => (isMixed(value) ? 'Several' : none);
  return (
    <div class={styles.rows}>
      <PickRow
        reference={reference}
        field="owner"
        label="Owner"
        value={shown(owner())}
        options={ownerChoices(inspector.organisations(), isMixed(owner()) ? null : props.first.owner)}
        placeholder={nothing(owner(), 'No owner')}
        none="No owner"
        onChange={(id) => {
          const next = ownerOf(inspector.organisations(), props.first.owner, id);
          setAll((touchpoint, editor) =>
            setField(editor, { kind: 'touchpoint', id: touchpoint }, 'owner', next),
          );
        }}
      />
      <PickRow
        reference={reference}
        field="department"
        label="Department"
        value={shown(department())}
        options={departments()}
        placeholder={nothing(department(), 'No department')}
        none="No department"
        own={64}
        onChange={(next) =>
          setAll((id, editor) => setField(editor, { kind: 'touchpoint', id }, 'department', next))
        }
      />
      <PickRow
        reference={reference}
        field="channel"
        label="Channel"
        value={shown(channel())}
        options={channels()}
        placeholder={nothing(channel(), 'No channel')}
        none="No channel"
        own={64}
        words={channelWords}
        onChange={(next) =>
          setAll((id, editor) => setField(editor, { kind: 'touchpoint', id }, 'channel', next))
        }
      />
      <FieldRow label="Emotion" reference={reference} field="emotion" value={emotion()}>
        {() => (
          <Show
            when={inspector.editor()}
            fallback={<p class={styles.empty}>{isMixed(emotion()) ? 'Several' : '–'}</p>}
          >
            <Faces
              label="Emotion"
              value={asEmotion(emotion())}
              onChange={(next) =>
                setAll((id, editor) => setField(editor, { kind: 'touchpoint', id }, 'emotion', next))
              }
            />
            <Show when={isMixed(emotion())}>
              <p class={styles.subheading}>They differ; a face sets all of them.</p>
            </Show>
          </Show>
        )}
      </FieldRow>
    </div>
  );
}

function asEmotion(value: number | null | typeof MIXED): number | null {
  return isMixed(value) ? null : value;
}
