import type { JourneyContent } from '../document/content';
import type { OrganisationReference } from '../model/values';

/** An organisation that a sample needs; the workspace's own vendor takes the place of the vendor. */
export interface SampleOrganisation {
  readonly key: string;
  readonly name: string;
  readonly kind: 'vendor' | 'partner';
}

/** What a sample is filled in with when a map is made from it. */
export interface SampleSetting {
  /** The workspace's organisation for each of {@link SampleOrganisation.key}. */
  readonly organisations: Readonly<Record<string, OrganisationReference>>;
  /** `YYYY-MM-DD`: due dates lie after it, readings before it. */
  readonly today: string;
}

/** A map that shows what a good one is: it fires no rule of severity error. */
export interface Sample {
  readonly id: string;
  readonly title: string;
  /** One sentence for the list to choose from. */
  readonly summary: string;
  readonly organisations: readonly SampleOrganisation[];
  /** Throws when an organisation is missing. Ids are the sample's own and the same each time. */
  readonly content: (setting: SampleSetting) => JourneyContent;
}
