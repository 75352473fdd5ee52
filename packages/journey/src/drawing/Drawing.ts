import type { FreeDrawing } from '../layout/free/FreeDrawing';
import type { JourneyLayout, MeasureText } from '../layout/JourneyLayout';
import type { FreeId, ImageId } from '../model/ids';
import type { Journey } from '../model/journey';
import type { OrganisationReference } from '../model/values';
import { type OrganisationMark, organisationMark, organisationSlot } from './organisationMarks';
import type { OrganisationColours, Palette } from './palette';

/** An organisation of the workspace; the list's order decides about marks, the vendor comes first. */
export interface DrawnOrganisation {
  readonly id: string;
  readonly name: string;
  readonly kind: 'vendor' | 'partner';
  /** Slot of the palette, 1 to 8; absent: given out in order. */
  readonly colour?: number | null;
  /** In the workspace, from 0; absent: its place in the list, which then has to be whole. */
  readonly position?: number;
}

/** How an owner is shown. */
export interface OwnerLook {
  readonly name: string;
  readonly partner: boolean;
  readonly mark: OrganisationMark | null;
  readonly colours: OrganisationColours;
}

/** What every part of a drawing needs. */
export interface Drawing {
  readonly journey: Journey;
  readonly layout: JourneyLayout;
  readonly palette: Palette;
  readonly measure: MeasureText;
  /** From back to front. */
  readonly free: ReadonlyMap<FreeId, FreeDrawing>;
  /** Where an image is to be had; null: nowhere. */
  imageHref(id: ImageId): string | null;
  ownerOf(owner: OrganisationReference | null): OwnerLook;
}

/** Finds the looks of owners; one that is not in the workspace's list keeps the name that the document copied. */
export function ownerLooks(
  organisations: readonly DrawnOrganisation[],
  palette: Palette,
): Drawing['ownerOf'] {
  const looks = new Map<string, OwnerLook>();
  organisations.forEach(({ id, name, kind, colour, position }, index) => {
    const place = position ?? index;
    const slot = colour ?? organisationSlot(place);
    const colours = palette.organisations[slot - 1] ?? palette.unowned;
    looks.set(id, { name, partner: kind === 'partner', mark: organisationMark(place), colours });
  });
  return (owner) =>
    (owner && looks.get(owner.id)) ?? {
      name: owner?.name ?? 'No owner',
      partner: false,
      mark: null,
      colours: palette.unowned,
    };
}
