import { sqliteColumns } from './columns';
import { defineDiscussion } from './discussion';
import { defineDocuments } from './documents';
import { defineMaps } from './maps';
import { definePeople } from './people';
import { defineWorkspaces } from './workspaces';

const people = definePeople(sqliteColumns);
const ofWorkspaces = defineWorkspaces(sqliteColumns, people);
const ofMaps = defineMaps(sqliteColumns, { ...people, ...ofWorkspaces });
const ofDocuments = defineDocuments(sqliteColumns, ofMaps);
const ofDiscussion = defineDiscussion(sqliteColumns, ofMaps);

// Table by table: drizzle-kit makes migrations from what this file exports.
export const { users, sessions } = people;
export const { workspaces, organisations, members, invites } = ofWorkspaces;
export const { maps, mapThumbnails, grants, links, linkHolders, images } = ofMaps;
export const { documents, documentUpdates, documentSnapshots, documentClients } = ofDocuments;
export const { threads, comments } = ofDiscussion;
