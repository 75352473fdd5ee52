import {
  type CardId,
  type JourneyEditor,
  type LiveJourney,
  type MetricId,
  type PersonaId,
  setField,
  type TouchpointId,
} from '@journey-canvas/journey';

// Lists and records are written as a whole, of which only what differs is kept: so that nothing is taken out that
// arrived a moment ago, each edit starts from the document as it is now, not as it was last drawn.

export interface Writer {
  readonly editor: JourneyEditor;
  readonly live: LiveJourney;
}

/** What a persona feels at a touchpoint; null: as everybody. */
export function setEmotionOf(
  { editor, live }: Writer,
  id: TouchpointId,
  persona: PersonaId,
  value: number | null,
): void {
  const now = live.current().journey.touchpoints.get(id)?.emotionBy ?? {};
  setField(editor, { kind: 'touchpoint', id }, 'emotionBy', withEntry(now, persona, value));
}

export function setTags(
  { editor, live }: Writer,
  id: TouchpointId,
  before: readonly string[],
  after: readonly string[],
): void {
  const now = live.current().journey.touchpoints.get(id)?.tags ?? [];
  setField(editor, { kind: 'touchpoint', id }, 'tags', merged(now, before, after));
}

export function linkTouchpoint(
  { editor, live }: Writer,
  id: CardId,
  touchpoint: TouchpointId,
  linked: boolean,
): void {
  const now = live.current().journey.cards.get(id)?.touchpoints ?? [];
  setField(editor, { kind: 'card', id }, 'touchpoints', withMember(now, touchpoint, linked));
}

export function linkAnswer({ editor, live }: Writer, id: CardId, answered: CardId, linked: boolean): void {
  const now = live.current().journey.cards.get(id)?.answers ?? [];
  setField(editor, { kind: 'card', id }, 'answers', withMember(now, answered, linked));
}

/** What was read on a day; null takes the reading away. */
export function setReading({ editor, live }: Writer, id: MetricId, day: string, value: number | null): void {
  const now = live.current().journey.metrics.get(id)?.readings ?? {};
  setField(editor, { kind: 'metric', id }, 'readings', withEntry(now, day, value));
}

/** A reading of another day, as one edit. */
export function moveReading(writer: Writer, id: MetricId, from: string, to: string): void {
  const now = writer.live.current().journey.metrics.get(id)?.readings ?? {};
  const value = now[from];
  if (value === undefined || from === to) return;
  setField(
    writer.editor,
    { kind: 'metric', id },
    'readings',
    withEntry(withEntry<number>(now, from, null), to, value),
  );
}

/** A persona of the map; null takes it away. */
export function setPersona({ editor, live }: Writer, id: PersonaId, name: string | null): void {
  const now = live.current().journey.meta.personas;
  setField(editor, { kind: 'meta' }, 'personas', withEntry(now, id, name));
}

function withMember<Member>(list: readonly Member[], member: Member, inside: boolean): Member[] {
  const others = list.filter((other) => other !== member);
  return inside ? [...others, member] : others;
}

function withEntry<Entry>(
  record: Readonly<Record<string, Entry>>,
  key: string,
  value: Entry | null,
): Record<string, Entry> {
  const { [key]: _, ...others } = record;
  return value === null ? others : { ...others, [key]: value };
}

/** What somebody made of a list, done to the list as it is now. */
function merged(now: readonly string[], before: readonly string[], after: readonly string[]): string[] {
  const kept = now.filter((member) => after.includes(member) || !before.includes(member));
  return [...kept, ...after.filter((member) => !before.includes(member) && !kept.includes(member))];
}
