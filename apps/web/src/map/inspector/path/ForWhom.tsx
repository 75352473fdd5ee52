import type { Path } from '@journey-canvas/journey';
import { createMemo } from 'solid-js';
import { NumberRow } from '../fields/NumberRow';
import { PickRow } from '../fields/PickRow';
import { TextField } from '../fields/TextField';
import { useInspector } from '../InspectorContext';
import { useSet } from '../useSet';

/** Whom a path is meant for, what they are after, and how likely they take it. */
export function ForWhom(props: { path: Path }) {
  const inspector = useInspector();
  const reference = { kind: 'path', id: props.path.id } as const;
  const set = useSet(reference);
  const personas = () =>
    Object.entries(inspector.journey().meta.personas).map(([value, label]) => ({ value, label }));
  const segments = createMemo(() =>
    [...new Set([...inspector.journey().paths.values()].flatMap(({ segment }) => segment ?? []))]
      .sort()
      .map((value) => ({ value, label: value })),
  );
  return (
    <>
      <PickRow
        reference={reference}
        field="persona"
        label="Persona"
        value={props.path.persona}
        options={personas()}
        placeholder="Everybody"
        none="Everybody"
        words={() => 'A persona of another map'}
        help={personas().length === 0 ? 'This map names no personas yet.' : undefined}
        onChange={(value) => {
          const persona = Object.keys(inspector.journey().meta.personas).find((id) => id === value);
          set('persona', (persona as Path['persona'] | undefined) ?? null);
        }}
      />
      <PickRow
        reference={reference}
        field="segment"
        label="Segment"
        value={props.path.segment}
        options={segments()}
        placeholder="Every segment"
        none="Every segment"
        own={64}
        onChange={(segment) => set('segment', segment)}
      />
      <TextField
        reference={reference}
        field="intent"
        label="Intent"
        value={props.path.intent}
        placeholder="What the customer is after"
        lines
      />
      <NumberRow
        reference={reference}
        field="likelihood"
        label="Likelihood"
        value={props.path.likelihood === null ? null : percent(props.path.likelihood)}
        unit="%"
        min={0}
        max={100}
        placeholder="Not known"
        onChange={(value) => set('likelihood', value === null ? null : value / 100)}
      />
    </>
  );
}

/** A share as people say it: 0.125 → 12.5. */
function percent(share: number): number {
  return Math.round(share * 10_000) / 100;
}
