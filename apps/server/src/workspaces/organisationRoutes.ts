import { Hono } from 'hono';
import * as v from 'valibot';
import { signedIn } from '../auth/signedIn';
import { describe } from '../http/describe';
import type { AppEnv } from '../http/environment';
import { body, ids } from '../http/validate';
import type { Services } from '../services';
import { workspaceFor } from './access';
import {
  addOrganisation,
  changeOrganisation,
  NewOrganisation,
  Organisation,
  OrganisationChange,
  shownOrganisation,
} from './organisations';
import { removeOrganisation } from './removeOrganisation';

export function organisationRoutes(services: Services) {
  const { storage, sessions } = services;
  const person = signedIn(sessions);
  return new Hono<AppEnv>()
    .get(
      '/api/workspaces/:id/organisations',
      describe({
        summary: 'The vendor and its partners, in their order',
        tag: 'workspaces',
        json: v.array(Organisation),
        problems: ['not-found'],
      }),
      person,
      ids('id'),
      async (c) => {
        const { id } = c.req.valid('param');
        await workspaceFor(storage, c.var.signedIn.user.id, id, 'see');
        return c.json((await storage.organisations.ofWorkspace(id)).map(shownOrganisation));
      },
    )
    .post(
      '/api/workspaces/:id/organisations',
      describe({
        summary: 'Add an organisation',
        tag: 'workspaces',
        status: 201,
        json: Organisation,
        problems: ['invalid', 'not-found', 'not-allowed', 'name-taken'],
      }),
      person,
      ids('id'),
      body(NewOrganisation),
      async (c) => {
        const { id } = c.req.valid('param');
        await workspaceFor(storage, c.var.signedIn.user.id, id, 'add organisations');
        return c.json(await addOrganisation(services, id, c.req.valid('json')), 201);
      },
    )
    .patch(
      '/api/workspaces/:id/organisations/:organisationId',
      describe({
        summary: 'Rename an organisation, or give it another colour',
        tag: 'workspaces',
        json: Organisation,
        problems: ['invalid', 'not-found', 'not-allowed', 'name-taken'],
      }),
      person,
      ids('id', 'organisationId'),
      body(OrganisationChange),
      async (c) => {
        const { id, organisationId } = c.req.valid('param');
        await workspaceFor(storage, c.var.signedIn.user.id, id, 'change organisations');
        return c.json(await changeOrganisation(services, id, organisationId, c.req.valid('json')));
      },
    )
    .delete(
      '/api/workspaces/:id/organisations/:organisationId',
      describe({
        summary: 'Remove an organisation that is not in use',
        detail:
          'The problem `organisation-in-use` lists in `errors` the members, maps and invitations that name it.',
        tag: 'workspaces',
        status: 204,
        problems: ['not-found', 'not-allowed', 'organisation-in-use'],
      }),
      person,
      ids('id', 'organisationId'),
      async (c) => {
        const { id, organisationId } = c.req.valid('param');
        await workspaceFor(storage, c.var.signedIn.user.id, id, 'change organisations');
        await removeOrganisation(services, id, organisationId);
        return c.body(null, 204);
      },
    );
}
