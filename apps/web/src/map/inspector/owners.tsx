import {
  CHANNELS,
  channelWords,
  DEPARTMENTS,
  departmentWords,
  type Journey,
  type OrganisationReference,
} from '@journey-canvas/journey';
import { Dynamic } from 'solid-js/web';
import { OrganisationMark } from '../../ui/OrganisationMark';
import type { OrganisationView } from '../../workspaces/organisations';
import { channelIcon } from '../channels';
import { NO_OWNER, ownerOptions } from '../owners';
import type { PickerOption } from './fields/Picker';

/** Organisations to choose from, with their marks; the present owner is among them even when nobody knows it. */
export function ownerChoices(
  organisations: readonly OrganisationView[],
  present: OrganisationReference | null,
): PickerOption[] {
  return ownerOptions(organisations, present)
    .filter(({ value }) => value !== NO_OWNER)
    .map(({ value, label, look }) => ({
      value,
      label,
      note: look ? (look.kind === 'partner' ? 'partner' : 'vendor') : 'not in this workspace',
      ...(look && { sign: () => <OrganisationMark slot={look.slot} mark={look.mark} /> }),
    }));
}

export function ownerOf(
  organisations: readonly OrganisationView[],
  present: OrganisationReference | null,
  id: string | null,
): OrganisationReference | null {
  return ownerOptions(organisations, present).find(({ value }) => value === id)?.owner ?? null;
}

/** The usual departments, and those that this map uses. */
export function departmentChoices(journey: Journey): PickerOption[] {
  const used = [...journey.touchpoints.values()].flatMap(({ department }) => department ?? []);
  return known(DEPARTMENTS, used).map((value) => ({ value, label: departmentWords(value) }));
}

/** The usual channels, and those that this map uses. */
export function channelChoices(journey: Journey): PickerOption[] {
  const used = [...journey.touchpoints.values()].flatMap(({ channel }) => channel ?? []);
  return known(CHANNELS, used).map((value) => ({
    value,
    label: channelWords(value),
    sign: () => <ChannelSign channel={value} />,
  }));
}

function ChannelSign(props: { channel: string }) {
  return <Dynamic component={channelIcon(props.channel)} size={14} stroke-width={1.6} aria-hidden="true" />;
}

function known(usual: readonly string[], used: readonly string[]): string[] {
  const own = [...new Set(used)].filter((value) => !usual.includes(value)).sort();
  return [...usual, ...own];
}
