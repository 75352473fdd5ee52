import * as v from 'valibot';
import { PersonaId, TouchpointId } from './ids';
import { Channel, Department, Emotion, OrganisationReference, Place } from './values';

export const OUTCOMES = ['won', 'lost', 'paused', 'returned'] as const;
export const INITIATORS = ['customer', 'us'] as const;
export const ENTRIES = ['new', 'returning', 'both'] as const;
export const EVIDENCE = ['assumption', 'partly', 'measured'] as const;

/** One interaction of the customer with the vendor or a partner. */
export const Touchpoint = v.object({
  id: TouchpointId,
  title: v.string(),
  description: v.string(),
  /** What the customer wants to get done here. */
  customerGoal: v.string(),
  place: Place,
  channel: v.nullable(Channel),
  /** Who answers for it: the vendor or a partner. */
  owner: v.nullable(OrganisationReference),
  /** The owner's department. */
  department: v.nullable(Department),
  initiator: v.nullable(v.picklist(INITIATORS)),
  emotion: v.nullable(Emotion),
  /** Where a persona feels otherwise than {@link emotion} says. */
  emotionBy: v.record(PersonaId, Emotion),
  /** It shapes the customer's opinion for good or ill. */
  momentOfTruth: v.boolean(),
  /** How a moment of truth moves the customer's opinion when it goes well, and when not. */
  impact: v.string(),
  /** The customer is offered something or decides something here. */
  decision: v.boolean(),
  /** The customer can find here what nobody anticipated (search, menu, contact). */
  discovery: v.boolean(),
  /** The journey can start here, for customers who are new, who return, or both. */
  entry: v.nullable(v.picklist(ENTRIES)),
  /** The journey can end here, and how. */
  outcome: v.nullable(v.picklist(OUTCOMES)),
  evidence: v.nullable(v.picklist(EVIDENCE)),
  tags: v.array(v.pipe(v.string(), v.minLength(1), v.maxLength(64))),
});
export type Touchpoint = v.InferOutput<typeof Touchpoint>;
