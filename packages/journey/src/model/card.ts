import * as v from 'valibot';
import { CardId, PersonId, TouchpointId } from './ids';
import { IsoDate, OrganisationReference, Place, Score } from './values';

export const CARD_KINDS = ['thought', 'quote', 'pain', 'opportunity', 'action', 'backstage', 'note'] as const;
export const CardKind = v.picklist(CARD_KINDS);
export type CardKind = v.InferOutput<typeof CardKind>;
export const ACTION_STATUSES = ['open', 'doing', 'done', 'dropped'] as const;
export const ACTION_KINDS = ['process', 'tool', 'training'] as const;

/** What a map finds or wants beside its touchpoints. A kind ignores the fields that are not its own. */
export const Card = v.object({
  id: CardId,
  kind: CardKind,
  text: v.string(),
  place: Place,
  /** The touchpoints it is about. */
  touchpoints: v.array(TouchpointId),
  /** Pains. */
  severity: v.nullable(Score),
  /** Actions: the pains and opportunities that it answers. */
  answers: v.array(CardId),
  /** Actions and backstage steps: whose they are. */
  owner: v.nullable(OrganisationReference),
  /** Actions: who does it; `name` is a copy for exports. */
  person: v.nullable(v.object({ id: v.nullable(PersonId), name: v.pipe(v.string(), v.maxLength(200)) })),
  due: v.nullable(IsoDate),
  status: v.nullable(v.picklist(ACTION_STATUSES)),
  actionKind: v.nullable(v.picklist(ACTION_KINDS)),
});
export type Card = v.InferOutput<typeof Card>;
