import type { Repositories } from '../Storage';
import { commentsOn } from './comments';
import { type Database, withPlainErrors } from './database';
import { grantsOn } from './grants';
import { imagesOn } from './images';
import { invitesOn } from './invites';
import { linksOn } from './links';
import { mapsOn } from './maps';
import { membersOn } from './members';
import { organisationsOn } from './organisations';
import { sessionsOn } from './sessions';
import { threadsOn } from './threads';
import { usersOn } from './users';
import { workspacesOn } from './workspaces';

/** @param now epoch milliseconds, for what ends by itself */
export function repositoriesOn(database: Database, now: () => number): Repositories {
  return {
    users: withPlainErrors(usersOn(database)),
    sessions: withPlainErrors(sessionsOn(database)),
    workspaces: withPlainErrors(workspacesOn(database)),
    organisations: withPlainErrors(organisationsOn(database, now)),
    members: withPlainErrors(membersOn(database)),
    invites: withPlainErrors(invitesOn(database, now)),
    maps: withPlainErrors(mapsOn(database)),
    grants: withPlainErrors(grantsOn(database)),
    threads: withPlainErrors(threadsOn(database)),
    comments: withPlainErrors(commentsOn(database)),
    links: withPlainErrors(linksOn(database, now)),
    images: withPlainErrors(imagesOn(database)),
  };
}
