import { delayWords, exitWords, type Path, type PathId, type Route, reroute } from '@journey-canvas/journey';
import { NumberRow } from '../fields/NumberRow';
import { PickRow } from '../fields/PickRow';
import { TextField } from '../fields/TextField';
import { useInspector } from '../InspectorContext';
import { touchpointName } from '../names';
import { useSet } from '../useSet';

/** What brings the customer back, and when. */
export function ReEntry(props: { path: Path }) {
  const inspector = useInspector();
  const reference = { kind: 'path', id: props.path.id } as const;
  const set = useSet(reference);
  const exits = () =>
    [...inspector.journey().paths.values()]
      .filter(({ route }) => route.kind === 'exit')
      .map((path) => ({
        value: path.id,
        label: exitWords(path),
        note: `from ${touchpointName(inspector.journey().touchpoints.get(path.route.from))}`,
      }));
  const exit = () => (props.path.route.kind === 're-entry' ? props.path.route.exit : null);
  const known = () => (exit() !== null && exits().some(({ value }) => value === exit()) ? exit() : null);
  function comeBackFrom(value: string | null): void {
    const { route, id } = props.path;
    if (route.kind !== 're-entry') return;
    const path = inspector.journey().paths.get(value as PathId);
    // Whoever comes back from an exit starts where they left.
    const next: Route = path ? { ...route, from: path.route.from, exit: path.id } : { ...route, exit: null };
    inspector.edit((editor) => reroute(editor, id, next));
  }
  return (
    <>
      <PickRow
        reference={reference}
        field="route/exit"
        label="Back from"
        value={known()}
        options={exits()}
        placeholder="Any exit"
        none="Any exit"
        search="Search exits"
        onChange={comeBackFrom}
      />
      <TextField
        reference={reference}
        field="trigger"
        label="Trigger"
        value={props.path.trigger}
        placeholder="What brings the customer back"
        lines
      />
      <NumberRow
        reference={reference}
        field="delayDays"
        label="After"
        value={props.path.delayDays}
        unit="days"
        integer
        min={0}
        max={36500}
        placeholder="Not known"
        help={props.path.delayDays === null ? undefined : delayWords(props.path.delayDays)}
        onChange={(days) => set('delayDays', days)}
      />
    </>
  );
}
