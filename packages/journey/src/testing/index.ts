export { expectConverged } from './expectConverged';
export { type GeneratedJourneyOptions, generatedJourney } from './generatedJourney';
export { RANDOM_EDITS, randomEdit, randomEdits } from './randomEdits';
export { pick, seededRandom } from './seededRandom';
