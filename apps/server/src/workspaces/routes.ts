import { Hono } from 'hono';
import * as v from 'valibot';
import { signedIn } from '../auth/signedIn';
import { Problem } from '../errors';
import { describe } from '../http/describe';
import type { AppEnv } from '../http/environment';
import { body, ids, line } from '../http/validate';
import type { Services } from '../services';
import type { Membership } from '../storage/repositories/Workspaces';
import { workspaceFor } from './access';
import { addWorkspace } from './addWorkspace';
import { mayMakeWorkspace } from './policy';

const Role = v.picklist(['owner', 'admin', 'member']);
const Workspace = v.object({
  id: v.string(),
  name: v.string(),
  /** Of the person who asks. */
  role: Role,
  organisationId: v.string(),
  /** Epoch milliseconds. */
  createdAt: v.number(),
});
const WorkspaceName = v.object({ name: line(120) });
function shown({ id, name, role, organisationId, createdAt }: Membership): v.InferOutput<typeof Workspace> {
  return { id, name, role, organisationId, createdAt };
}

export function workspaceRoutes(services: Services) {
  const { storage, sessions, settings, events } = services;
  const person = signedIn(sessions);
  return new Hono<AppEnv>()
    .get(
      '/api/workspaces',
      describe({ summary: 'Workspaces one belongs to', tag: 'workspaces', json: v.array(Workspace) }),
      person,
      async (c) => c.json((await storage.workspaces.ofUser(c.var.signedIn.user.id)).map(shown)),
    )
    .post(
      '/api/workspaces',
      describe({
        summary: 'Make a workspace',
        tag: 'workspaces',
        status: 201,
        json: Workspace,
        problems: ['invalid', 'not-allowed', 'guests-cannot'],
      }),
      person,
      body(WorkspaceName),
      async (c) => {
        const { id: ownerId, kind } = c.var.signedIn.user;
        const ownsOne = (await storage.workspaces.ofUser(ownerId)).some(({ role }) => role === 'owner');
        if (kind === 'guest') throw new Problem('guests-cannot');
        if (!mayMakeWorkspace({ kind, ownsOne, signUp: settings.signUp })) throw new Problem('not-allowed');
        const { name } = c.req.valid('json');
        const made = await storage.transaction((tx) => addWorkspace(services, tx, { name, ownerId }));
        events.tell({ kind: 'access', workspaceId: made.id, userIds: [ownerId] });
        return c.json(shown(made), 201);
      },
    )
    .get(
      '/api/workspaces/:id',
      describe({ summary: 'A workspace', tag: 'workspaces', json: Workspace, problems: ['not-found'] }),
      person,
      ids('id'),
      async (c) =>
        c.json(shown(await workspaceFor(storage, c.var.signedIn.user.id, c.req.valid('param').id, 'see'))),
    )
    .patch(
      '/api/workspaces/:id',
      describe({
        summary: 'Rename a workspace',
        tag: 'workspaces',
        json: Workspace,
        problems: ['invalid', 'not-found', 'not-allowed'],
      }),
      person,
      ids('id'),
      body(WorkspaceName),
      async (c) => {
        const { id } = c.req.valid('param');
        const { name } = c.req.valid('json');
        const workspace = await workspaceFor(storage, c.var.signedIn.user.id, id, 'rename');
        await storage.workspaces.rename(id, name);
        events.tell({ kind: 'workspace', workspaceId: id });
        return c.json(shown({ ...workspace, name }));
      },
    );
}
