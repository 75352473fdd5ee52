import * as v from 'valibot';

/**
 * Ids are opaque: 1 to 64 of `A–Z a–z 0–9 _ -`. New ones carry 126 random bits (21 characters, base 64url),
 * so two people offline never make the same one. The brand keeps an id of one kind out of another's place.
 */
function idSchema<Brand extends string>(brand: Brand) {
  return v.pipe(
    v.string(),
    v.regex(/^[\w-]{1,64}$/, `${brand}: 1 to 64 letters, digits, "_" or "-"`),
    v.brand(brand),
  );
}

export const StageId = idSchema('StageId');
export type StageId = v.InferOutput<typeof StageId>;
export const LaneId = idSchema('LaneId');
export type LaneId = v.InferOutput<typeof LaneId>;
export const TouchpointId = idSchema('TouchpointId');
export type TouchpointId = v.InferOutput<typeof TouchpointId>;
export const CardId = idSchema('CardId');
export type CardId = v.InferOutput<typeof CardId>;
export const PathId = idSchema('PathId');
export type PathId = v.InferOutput<typeof PathId>;
export const MetricId = idSchema('MetricId');
export type MetricId = v.InferOutput<typeof MetricId>;
export const FrictionId = idSchema('FrictionId');
export type FrictionId = v.InferOutput<typeof FrictionId>;
export const FreeId = idSchema('FreeId');
export type FreeId = v.InferOutput<typeof FreeId>;
/** Of the map's images, which the server keeps; not of this document. */
export const ImageId = idSchema('ImageId');
export type ImageId = v.InferOutput<typeof ImageId>;
/** Of the workspace's library, not of this document. */
export const PersonaId = idSchema('PersonaId');
export type PersonaId = v.InferOutput<typeof PersonaId>;
/** Of the workspace, not of this document. */
export const OrganisationId = idSchema('OrganisationId');
export type OrganisationId = v.InferOutput<typeof OrganisationId>;
export const MapId = idSchema('MapId');
export type MapId = v.InferOutput<typeof MapId>;
/** Of the workspace, not of this document. */
export const PersonId = idSchema('PersonId');
export type PersonId = v.InferOutput<typeof PersonId>;
