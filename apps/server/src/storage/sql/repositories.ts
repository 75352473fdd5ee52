import type { Repositories } from '../Storage';
import { type Database, withPlainErrors } from './database';
import { grantsOn } from './grants';
import { mapsOn } from './maps';
import { membersOn } from './members';
import { organisationsOn } from './organisations';
import { sessionsOn } from './sessions';
import { usersOn } from './users';
import { workspacesOn } from './workspaces';

export function repositoriesOn(database: Database): Repositories {
  return {
    users: withPlainErrors(usersOn(database)),
    sessions: withPlainErrors(sessionsOn(database)),
    workspaces: withPlainErrors(workspacesOn(database)),
    organisations: withPlainErrors(organisationsOn(database)),
    members: withPlainErrors(membersOn(database)),
    maps: withPlainErrors(mapsOn(database)),
    grants: withPlainErrors(grantsOn(database)),
  };
}
