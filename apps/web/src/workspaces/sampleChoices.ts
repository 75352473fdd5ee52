import type { SampleId } from './maps';

export interface SampleChoice {
  id: SampleId;
  title: string;
  text: string;
}

/** The samples to begin with. They themselves come only when somebody looks at their pictures. */
export const SAMPLE_CHOICES: readonly SampleChoice[] = [
  {
    id: 'software-reseller',
    title: 'Software through a reseller',
    text: 'From a partner’s webinar over trial and demo to support and the next renewal.',
  },
  {
    id: 'industrial-distributor',
    title: 'Industrial machine through a distributor',
    text: 'A vendor and two partners, from the trade show to maintenance and spare parts.',
  },
];

export function sampleTitle(id: SampleId): string {
  return SAMPLE_CHOICES.find((choice) => choice.id === id)?.title ?? '';
}
