import { JourneyJson, journeyOf, MAP_KINDS, MAP_STATES } from '@journey-canvas/journey';
import { Hono } from 'hono';
import pLimit from 'p-limit';
import * as v from 'valibot';
import { signedIn } from '../../auth/signedIn';
import { Problem } from '../../errors';
import { isJson, readBytes } from '../../http/body';
import { announcedBytes, createBodyBudget } from '../../http/bodyBudget';
import { describe } from '../../http/describe';
import type { AppEnv } from '../../http/environment';
import { ids, query } from '../../http/validate';
import { IMAGE_QUOTA } from '../../images/quota';
import type { Services } from '../../services';
import { workspaceFor } from '../../workspaces/access';
import { canInWorkspace } from '../../workspaces/policy';
import { mapFor } from '../access';
import { ShownFinding, shownFindings } from '../findings';
import type { Creator } from '../storeMap';
import { OpenedMap, openedMap } from '../views';
import { importMap } from './importMap';
import { matchOrganisations } from './matchOrganisations';
import { JOURNEY_BYTES_LIMIT, type JourneyFile, readJourneyFile } from './readJourneyFile';

/** With as many pictures as a map takes, base64. */
const FILE_BYTES_LIMIT = JOURNEY_BYTES_LIMIT + Math.ceil((IMAGE_QUOTA.bytes * 4) / 3);
/** Three of the largest. */
const HELD_BYTES_LIMIT = 448 * 1024 * 1024;
const FINDINGS_LIMIT = 1000;

const Preview = v.object({
  title: v.string(),
  kind: v.picklist(MAP_KINDS),
  state: v.picklist(MAP_STATES),
  /** How many there are of each. */
  counts: v.object({
    stages: v.number(),
    lanes: v.number(),
    touchpoints: v.number(),
    paths: v.number(),
    cards: v.number(),
    frictions: v.number(),
    metrics: v.number(),
    free: v.number(),
    images: v.number(),
  }),
  organisations: v.array(
    v.object({
      name: v.string(),
      touchpoints: v.number(),
      /** The workspace's own that it is taken for. */
      match: v.nullable(v.object({ id: v.string(), name: v.string() })),
      /** Whether it becomes a new partner; without that and a match only its name is kept. */
      made: v.boolean(),
    }),
  ),
  /** The first thousand. */
  findings: v.array(ShownFinding),
  /** What is left out, and where in the file it is; at most 50. */
  problems: v.array(v.object({ field: v.string(), message: v.string() })),
});

/** Maps come in from files: looked at first, then made. */
export function importRoutes(services: Services) {
  const { storage, sessions, summaries, events } = services;
  // A large file takes a few hundred megabytes while it is read.
  const oneByOne = pLimit(1);
  const budget = createBodyBudget(HELD_BYTES_LIMIT);
  return new Hono<AppEnv>().post(
    '/api/workspaces/:id/maps/import',
    describe({
      summary: 'Make a map from a file, or see what it would be',
      detail:
        'The file is JSON as the export gives it: 8 MiB at most, and its pictures. With `preview=true` nothing is made, and the answer (200) says what the file holds.',
      tag: 'maps',
      status: 201,
      takes: { type: 'application/json', json: JourneyJson },
      json: OpenedMap,
      or: { status: 200, json: Preview },
      problems: ['malformed-json', 'not-found', 'too-large', 'wrong-content-type', 'invalid', 'unavailable'],
    }),
    signedIn(sessions),
    ids('id'),
    query(
      v.object({ preview: v.optional(v.picklist(['true', 'false'], 'Must be "true" or "false".'), 'false') }),
    ),
    async (c) => {
      const userId = c.var.signedIn.user.id;
      const { preview } = c.req.valid('query');
      const workspace = await workspaceFor(storage, userId, c.req.valid('param').id, 'create maps');
      if (!isJson(c)) throw new Problem('wrong-content-type');
      const creator = { ...workspace, userId };
      const read = async () => {
        const sentence = 'A file may have 8 MiB, and 100 MiB of pictures, at most.';
        const body = await readBytes(c, FILE_BYTES_LIMIT, sentence);
        return oneByOne(async () => {
          const file = await readJourneyFile(body);
          return preview === 'true'
            ? { preview: await previewOf(services, creator, file) }
            : { id: await importMap(services, creator, file) };
        });
      };
      const bytes = announcedBytes(c.req.header('content-length'), FILE_BYTES_LIMIT);
      const done = await budget.within(bytes, read);
      if ('preview' in done) return c.json(done.preview, 200);
      const { id } = done;
      // The map is made whatever becomes of its picture.
      await summaries.refresh(id).catch(() => summaries.changed(id));
      events.tell({ kind: 'maps', mapId: id });
      return c.json(await openedMap(services, await mapFor(storage, userId, id, 'see')), 201);
    },
  );
}

async function previewOf({ storage, now }: Services, { id, role }: Creator, file: JourneyFile) {
  const organisations = await storage.organisations.ofWorkspace(id);
  const { content, pictures, warnings } = file;
  const { meta, stages, lanes, touchpoints, paths, cards, frictions, metrics, free } = content;
  const named = matchOrganisations(content, organisations, canInWorkspace(role, 'add organisations'));
  const findings = shownFindings(journeyOf(content), { now: now(), organisations, grants: [] });
  return {
    title: meta.title,
    kind: meta.kind,
    state: meta.state,
    counts: {
      stages: stages.length,
      lanes: lanes.length,
      touchpoints: touchpoints.length,
      paths: paths.length,
      cards: cards.length,
      frictions: frictions.length,
      metrics: metrics.length,
      free: free.length,
      images: pictures.length,
    },
    organisations: named.map(({ name, touchpoints, match, made }) => ({ name, touchpoints, match, made })),
    findings: findings.slice(0, FINDINGS_LIMIT),
    problems: [...warnings],
  };
}
