/*
 * The canvas's playground: canvases side by side on documents of their own, synced in memory.
 *   ?panes=1          one canvas instead of two
 *   ?theme=dark
 *   ?touchpoints=2000&paths=3000   a generated map instead of the sample
 *   ?readonly         the second canvas (or the only one) is read-only
 *   ?free             notes, drawings, arrows and the like beside the board (&more=500 for that many more notes)
 */
import '@fontsource-variable/source-sans-3/wght.css';
import '@fontsource-variable/source-sans-3/wght-italic.css';
import '../../../apps/web/src/ui/tokens.css';
import {
  createJourney,
  type Finding,
  liveJourney,
  type OrganisationId,
  openEditor,
  sampleOf,
  validate,
} from '@journey-canvas/journey';
import { generatedJourney } from '@journey-canvas/journey/testing';
import * as Y from 'yjs';
import { type CanvasHandle, mountCanvas, type OrganisationMark, type OrganisationView } from '../src/index';
import { memoryImages } from './memoryImages';
import { presenceHub } from './memoryPresence';
import { seedFree } from './seedFree';

const query = new URLSearchParams(location.search);
const theme = query.get('theme') === 'dark' ? 'dark' : 'light';
document.documentElement.dataset.theme = theme;

const MARKS: OrganisationMark[] = [
  'square',
  'circle',
  'triangle',
  'diamond',
  'hexagon',
  'half',
  'cross',
  'pentagon',
];
const sample = sampleOf('industrial-distributor');
if (sample === null) throw new Error('The sample is gone.');
const organisations: OrganisationView[] = sample.organisations.map(({ key, name, kind }, index) => ({
  id: key,
  name,
  kind,
  slot: (index % 8) + 1,
  mark: MARKS[index % 8] ?? 'square',
}));

function seed(doc: Y.Doc): void {
  const touchpoints = Number(query.get('touchpoints') ?? 0);
  const references = Object.fromEntries(
    organisations.map(({ id, name }) => [id, { id: id as OrganisationId, name }]),
  );
  const content =
    touchpoints > 0
      ? generatedJourney({ touchpoints, paths: Number(query.get('paths') ?? 0), seed: 1 })
      : sample?.content({ organisations: references, today: '2026-03-01' });
  if (content !== undefined) createJourney(doc, content);
  if (query.has('free')) seedFree(doc, Number(query.get('more') ?? 0));
}

const people = [
  { id: 'mara', name: 'Mara Halvorsen', organisationId: organisations[0]?.id ?? null, guest: false },
  { id: 'jonas', name: 'Jonas Nordin', organisationId: organisations[1]?.id ?? null, guest: false },
];
const hub = presenceHub();
const images = memoryImages();
const docs: Y.Doc[] = [];
const handles: CanvasHandle[] = [];
const notices: string[] = [];
const ready: number[] = [];

function sync(doc: Y.Doc): void {
  for (const other of docs) {
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(other), 'remote');
    doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== 'remote') Y.applyUpdate(other, update, 'remote');
    });
    other.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== 'remote') Y.applyUpdate(doc, update, 'remote');
    });
  }
  docs.push(doc);
}

function findingsOf(live: ReturnType<typeof liveJourney>): Finding[] {
  const context = { now: Date.parse('2026-03-01'), organisations, grants: [], settings: {} };
  return validate(live.current().journey, context);
}

const panes = Number(query.get('panes') ?? 2);
// Tasks of their own, so that what is measured is the canvas.
const nextTask = () => new Promise((resolve) => setTimeout(resolve, 50));
for (let index = 0; index < panes; index++) {
  const doc = new Y.Doc();
  if (index === 0) seed(doc);
  sync(doc);
  await nextTask();
  const pane = document.createElement('div');
  pane.className = 'pane';
  pane.dataset.pane = String(index);
  document.body.append(pane);
  const live = liveJourney(doc);
  const findings = query.has('touchpoints') ? [] : findingsOf(live);
  await nextTask();
  const readOnly = query.has('readonly') && index === panes - 1;
  const person = people[index] ?? people[0];
  if (person === undefined) throw new Error('Nobody is there.');
  handles.push(
    mountCanvas(pane, {
      live,
      editor: readOnly ? null : openEditor(doc),
      organisations,
      presence: hub.join(index + 1, person),
      theme,
      findings,
      me: person,
      images,
      onReady: () => ready.push(performance.now()),
      onNotice: ({ text }) => notices.push(text),
    }),
  );
}

Object.assign(window, { playground: { docs, handles, notices, ready, images } });
