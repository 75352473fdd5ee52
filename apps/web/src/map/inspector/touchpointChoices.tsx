import type { Journey, TouchpointId } from '@journey-canvas/journey';
import { Show } from 'solid-js';
import { OrganisationMark } from '../../ui/OrganisationMark';
import type { OrganisationView } from '../../workspaces/organisations';
import { outlineOf } from '../outline';
import type { PickerOption } from './fields/Picker';
import { stageName, touchpointName } from './names';

/** Touchpoints to choose from, in the order of the map, each with its stage. */
export function touchpointChoices(
  journey: Journey,
  organisations: readonly OrganisationView[],
  without: (id: TouchpointId) => boolean,
): PickerOption[] {
  return outlineOf(journey).sections.flatMap(({ stage, touchpoints }) =>
    touchpoints
      .filter((id) => !without(id))
      .map((id) => ({
        value: id,
        label: touchpointName(journey.touchpoints.get(id)),
        note: stageName(stage ?? undefined),
        sign: () => (
          <OwnerMark organisations={organisations} owner={journey.touchpoints.get(id)?.owner?.id ?? null} />
        ),
      })),
  );
}

/** The id that a picker gave back, as one of the journey's; null when it is none. */
export function touchpointIdOf(journey: Journey, value: string | null): TouchpointId | null {
  return journey.touchpoints.get(value as TouchpointId)?.id ?? null;
}

export function OwnerMark(props: { organisations: readonly OrganisationView[]; owner: string | null }) {
  return (
    <Show when={props.organisations.find(({ id }) => id === props.owner)}>
      {(organisation) => <OrganisationMark slot={organisation().slot} mark={organisation().mark} />}
    </Show>
  );
}
