import { gesture, type JourneyEditor } from '../document/editor';
import { addCard, addFriction, addLane, addMetric, addStage, addTouchpoint } from '../document/edits/add';
import { setField } from '../document/edits/fields';
import { addPath, reroute } from '../document/edits/paths';
import { moveLane, moveStage, placeCard, placeTouchpoint, placeTouchpoints } from '../document/edits/place';
import { remove, restore } from '../document/edits/remove';
import { editText, setText, textOf } from '../document/edits/texts';
import { readJourney } from '../document/read';
import type { DocumentReference } from '../document/schema';
import { CARD_KINDS } from '../model/card';
import type { EntityKind, EntityReference, Journey } from '../model/journey';
import { cardKindsOf, LANE_KINDS, takesTouchpoints } from '../model/lane';
import type { Route } from '../model/path';
import type { Touchpoint } from '../model/touchpoint';
import { RANDOM_FREE_EDITS, someShape } from './randomFree';
import type { Scene } from './scene';
import { pick, seededRandom } from './seededRandom';

interface Typed {
  readonly reference: DocumentReference;
  readonly field: never;
  readonly text: string;
}

/** What people do to a map, by name. Each makes one edit, or none when the map has nothing to make it on. */
export const RANDOM_EDITS: Readonly<Record<string, (scene: Scene) => void>> = {
  addTouchpoint(scene) {
    const cell = someCell(scene, takesTouchpoints);
    if (cell !== null) addTouchpoint(scene.editor, { ...cell, ...somewhere(scene), title: scene.word() });
  },
  addCard(scene) {
    const kind = pick(scene.random, CARD_KINDS);
    const cell = someCell(scene, (lane) => cardKindsOf(lane).includes(kind));
    if (cell !== null) addCard(scene.editor, { ...cell, kind, text: scene.word() });
  },
  addStage({ editor, journey, random, word }) {
    if (journey.stages.length < 8) {
      addStage(editor, { name: word(), after: some(random, journey.stages)?.id ?? null });
    }
  },
  addLane({ editor, journey, random, word }) {
    if (journey.lanes.length < 12) addLane(editor, { kind: pick(random, LANE_KINDS), title: word() });
  },
  addPath(scene) {
    const route = someRoute(scene);
    if (route !== null) addPath(scene.editor, route, { segment: scene.word() });
  },
  addFriction(scene) {
    const touchpoint = someTouchpoint(scene)?.id;
    if (touchpoint !== undefined) addFriction(scene.editor, { touchpoint, note: scene.word() });
  },
  addMetric({ editor, word }) {
    addMetric(editor, { subject: { kind: 'map' }, name: word() });
  },
  ...RANDOM_FREE_EDITS,
  placeTouchpoint(scene) {
    const cell = someCell(scene, takesTouchpoints);
    const id = someTouchpoint(scene)?.id;
    if (cell !== null && id !== undefined)
      placeTouchpoint(scene.editor, id, { ...cell, ...somewhere(scene) });
  },
  placeSeveral(scene) {
    const cell = someCell(scene, takesTouchpoints);
    const ids = new Set([someTouchpoint(scene), someTouchpoint(scene)].flatMap((found) => found?.id ?? []));
    if (cell !== null) placeTouchpoints(scene.editor, [...ids], cell);
  },
  placeCard(scene) {
    const card = some(scene.random, [...scene.journey.cards.values()]);
    const cell = someCell(scene, (lane) => card !== undefined && cardKindsOf(lane).includes(card.kind));
    if (cell !== null && card !== undefined) placeCard(scene.editor, card.id, cell);
  },
  moveStage({ editor, journey, random }) {
    const stage = some(random, journey.stages);
    if (stage !== undefined) moveStage(editor, stage.id, { after: some(random, journey.stages)?.id ?? null });
  },
  moveLane({ editor, journey, random }) {
    const lane = some(random, journey.lanes);
    if (lane !== undefined) moveLane(editor, lane.id, { after: some(random, journey.lanes)?.id ?? null });
  },
  setRegister(scene) {
    const touchpoint = someTouchpoint(scene);
    if (touchpoint === undefined) return;
    const field = pick(scene.random, ['channel', 'department'] as const);
    setField(scene.editor, { kind: 'touchpoint', id: touchpoint.id }, field, scene.word());
  },
  setTags(scene) {
    const touchpoint = someTouchpoint(scene);
    if (touchpoint === undefined) return;
    const kept = touchpoint.tags.filter(() => scene.random() < 0.7);
    const tag = pick(scene.random, ['red', 'green', 'blue', scene.word()]);
    const tags = [...new Set([...kept, tag])];
    setField(scene.editor, { kind: 'touchpoint', id: touchpoint.id }, 'tags', tags);
  },
  setMeta({ editor, random, word }) {
    const personas = { [pick(random, ['anna', 'ben', 'chris'])]: word() };
    setField(editor, { kind: 'meta' }, 'personas', personas);
  },
  reroute(scene) {
    const path = some(scene.random, [...scene.journey.paths.values()]);
    const route = someRoute(scene);
    if (path !== undefined && route !== null) reroute(scene.editor, path.id, route);
  },
  type(scene) {
    const { editor, random, word } = scene;
    const { reference, field, text } = someTyped(scene);
    const index = Math.floor(random() * (text.length + 1));
    editText(editor, reference, field, { index, remove: 0, insert: word() });
  },
  cut(scene) {
    const { reference, field, text } = someTyped(scene);
    const index = Math.floor(scene.random() * text.length);
    const remove = Math.floor(scene.random() * (text.length - index + 1));
    editText(scene.editor, reference, field, { index, remove, insert: '' });
  },
  retype(scene) {
    const { reference, field, text } = someTyped(scene);
    const at = Math.floor(scene.random() * text.length);
    setText(scene.editor, reference, field, `${text.slice(0, at)}${scene.word()}${text.slice(at + 2)}`);
  },
  remove(scene) {
    const reference = someEntity(scene);
    if (reference !== null) remove(scene.editor, [reference]);
  },
  restore({ editor, deleted, random }) {
    const reference = some(random, deleted);
    if (reference !== undefined) restore(editor, [reference]);
  },
  severalAtOnce(scene) {
    gesture(scene.editor, () => {
      RANDOM_EDITS.addTouchpoint?.(scene);
      RANDOM_EDITS.type?.(scene);
      RANDOM_EDITS.setRegister?.(scene);
    });
  },
};

/** Makes one random edit on what is in the document now. @returns its name */
export function randomEdit(
  editor: JourneyEditor,
  random: () => number,
  name: string = pick(random, Object.keys(RANDOM_EDITS)),
  word: () => string = () => Math.floor(random() * 36 ** 6).toString(36),
): string {
  const { journey, deleted } = readJourney(editor.doc);
  RANDOM_EDITS[name]?.({ editor, journey, deleted, random, word });
  return name;
}

/** Makes `count` random edits, the same for the same seed on the same document. @returns their names */
export function randomEdits(editor: JourneyEditor, seed: number, count: number): string[] {
  const random = seededRandom(seed);
  return Array.from({ length: count }, () => randomEdit(editor, random));
}

function some<Item>(random: () => number, items: readonly Item[]): Item | undefined {
  return items[Math.floor(random() * items.length)];
}

function someTouchpoint({ journey, random }: Scene): Touchpoint | undefined {
  return some(random, [...journey.touchpoints.values()]);
}

function someCell({ journey, random }: Scene, takes: (lane: Journey['lanes'][number]['kind']) => boolean) {
  const stage = some(random, journey.stages)?.id;
  const lanes = journey.lanes.filter(({ kind }) => takes(kind));
  const lane = some(random, lanes)?.id;
  return stage === undefined || lane === undefined ? null : { stage, lane };
}

function somewhere(scene: Scene) {
  const after = scene.random() < 0.3 ? null : someTouchpoint(scene)?.id;
  return after === undefined ? {} : { after };
}

function someRoute(scene: Scene): Route | null {
  const from = someTouchpoint(scene)?.id;
  const to = someTouchpoint(scene)?.id;
  if (from === undefined || to === undefined) return null;
  const kind = pick(scene.random, ['best-bet', 'exit', 're-entry', 'loop'] as const);
  if (kind === 'exit') return { kind, from, to: null };
  if (kind === 're-entry') return { kind, from, to, exit: null };
  return kind === 'best-bet' && from === to ? null : { kind, from, to };
}

/** Something with a text: a touchpoint, as a rule, a note, or the map. */
function someTyped(scene: Scene): Typed {
  const dice = scene.random();
  const touchpoint = dice < 0.5 ? someTouchpoint(scene) : undefined;
  const note = dice > 0.75 ? someShape(scene) : undefined;
  const typed =
    touchpoint !== undefined
      ? ({ reference: { kind: 'touchpoint', id: touchpoint.id }, field: 'title' } as const)
      : note !== undefined
        ? ({ reference: { kind: 'free', id: note.id }, field: 'text' } as const)
        : ({ reference: { kind: 'meta' }, field: 'title' } as const);
  const { reference, field } = typed as { reference: DocumentReference; field: never };
  return { reference, field, text: textOf(scene.editor.doc, reference, field)?.toString() ?? '' };
}

function someEntity({ journey, random }: Scene): EntityReference | null {
  const kind = pick(random, [
    'touchpoint',
    'touchpoint',
    'path',
    'card',
    'stage',
    'lane',
    'friction',
    'free',
    'free',
  ] as const);
  const all: Record<typeof kind, readonly { id: string }[]> = {
    touchpoint: [...journey.touchpoints.values()],
    path: [...journey.paths.values()],
    card: [...journey.cards.values()],
    friction: [...journey.frictions.values()],
    stage: journey.stages,
    lane: journey.lanes,
    free: [...journey.free.values()],
  };
  const entity = some(random, all[kind]);
  return entity === undefined ? null : ({ kind: kind as EntityKind, id: entity.id } as EntityReference);
}
