import { type Card, PersonId } from '@journey-canvas/journey';
import * as v from 'valibot';
import type { OrganisationView } from '../../workspaces/organisations';
import type { PersonChoice } from './createInspector';
import type { PickerOption } from './fields/Picker';
import { OwnerMark } from './touchpointChoices';

/** Members to choose from, by name; whoever is named now is among them, member or not. */
export function personChoices(
  members: readonly PersonChoice[],
  organisations: readonly OrganisationView[],
  present: Card['person'],
): PickerOption[] {
  const known: PickerOption[] = [...members]
    .sort((a, b) => a.name.localeCompare(b.name, 'en'))
    .map(({ id, name, organisationId }) => {
      const organisation = organisations.find((one) => one.id === organisationId);
      return {
        value: id,
        label: name,
        ...(organisation && { note: organisation.short }),
        sign: () => <OwnerMark organisations={organisations} owner={organisationId} />,
      };
    });
  if (!present) return known;
  const value = present.id ?? present.name;
  return known.some((choice) => choice.value === value) ? known : [...known, { value, label: present.name }];
}

/** What is written for a choice: a member by id, anybody else by name alone. */
export function personOf(
  members: readonly PersonChoice[],
  present: Card['person'],
  value: string | null,
): Card['person'] {
  if (value === null) return null;
  if (present && (present.id ?? present.name) === value) return present;
  const member = members.find(({ id }) => id === value);
  const id = v.safeParse(PersonId, member?.id);
  if (member && id.success) return { id: id.output, name: member.name.slice(0, 200) };
  return { id: null, name: value };
}
