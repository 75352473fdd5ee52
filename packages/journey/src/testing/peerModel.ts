import * as Y from 'yjs';
import type { Peer } from './peers';

/** A document's fields as they are stored: `root/id/key` → JSON of a register, or the letters of a text. */
type Fields = Map<string, { readonly text: boolean; readonly value: string }>;

const ROOTS = ['stages', 'lanes', 'touchpoints', 'paths', 'cards', 'frictions', 'metrics', 'freeform'];
const NEVER_SET = 'never set';

function fieldsOf(doc: Y.Doc): Fields {
  const fields: Fields = new Map();
  const add = (name: string, entity: Y.Map<unknown>) => {
    for (const [key, value] of entity.entries()) {
      const text = value instanceof Y.Text;
      fields.set(`${name}/${key}`, { text, value: text ? value.toString() : JSON.stringify(value) });
    }
  };
  add('meta/meta', doc.getMap('meta'));
  for (const root of ROOTS) {
    for (const [id, entity] of doc.getMap(root).entries()) add(`${root}/${id}`, entity as Y.Map<unknown>);
  }
  return fields;
}

/**
 * What three people did to a map, without any CRDT: who chose which value, who typed and who cut which letter.
 * It watches every copy before and after each act and throws when an act did what it must not. Words that are
 * written have to be single letters that are never used twice (see {@link isTracked}).
 */
export class PeerModel {
  /** Field → value → who chose it, by an edit. */
  readonly #chosen = new Map<string, Map<string, Set<string>>>();
  /** Who last put a value back by undo or redo, as far as that peer's copy shows: peer + field → value. */
  readonly #putBack = new Map<string, string>();
  readonly #typed = new Map<string, { readonly by: string; readonly field: string }>();
  readonly #cut = new Set<string>();
  /** Letter → who brought it back by undo or redo. */
  readonly #broughtBack = new Map<string, Set<string>>();
  readonly #everDeleted = new Set<string>();

  constructor(doc: Y.Doc) {
    for (const [field, { text, value }] of fieldsOf(doc)) {
      if (!text) this.#choose(field, value, 'the start');
      else for (const letter of tracked(value)) this.#typed.set(letter, { by: 'the start', field });
    }
  }

  /** Runs somebody's edit: whatever it changes, they chose. */
  edit(peer: Peer, act: () => void): void {
    const before = fieldsOf(peer.doc);
    act();
    for (const [field, { text, value }] of changed(before, fieldsOf(peer.doc))) {
      this.#putBack.delete(`${peer.name} ${field}`);
      if (text) this.#write(peer.name, field, before.get(field)?.value ?? '', value);
      else this.#choose(field, value, peer.name);
      this.#noteDeletion(field, value);
    }
  }

  /** Runs an undo or redo: it may touch nothing but what its own peer did. */
  takeBack(peer: Peer, act: () => void): void {
    const before = fieldsOf(peer.doc);
    act();
    const after = fieldsOf(peer.doc);
    for (const [field, { text, value }] of changed(before, after)) {
      const last = before.get(field)?.value ?? NEVER_SET;
      if (text) this.#checkText(peer.name, field, last, value);
      else this.#checkRegister(peer.name, field, last, value);
      this.#noteDeletion(field, value);
    }
  }

  /** Brings others' updates to a copy: what they changed is no longer as its own undo had left it. */
  receive(peer: Peer, act: () => void): void {
    const before = fieldsOf(peer.doc);
    act();
    for (const [field] of changed(before, fieldsOf(peer.doc))) this.#putBack.delete(`${peer.name} ${field}`);
  }

  /** Checks a document that has seen everything. */
  check(doc: Y.Doc): void {
    const fields = fieldsOf(doc);
    for (const [field, { text, value }] of fields) {
      if (text) continue;
      must(
        this.#chosen.get(field)?.has(value) === true || isDeletion(field, value),
        `nobody chose ${field} = ${value}`,
      );
      must(!isDeletion(field, value) || this.#everDeleted.has(field), `nobody deleted ${field}`);
    }
    for (const field of this.#chosen.keys()) {
      if (field.endsWith('/deleted')) must(fields.has(field), `${field.slice(0, -8)} is gone`);
    }
    for (const [letter, { field, by }] of this.#typed) {
      if (this.#cut.has(letter)) continue;
      const times = fields.get(field)?.value.split(letter).length ?? 0;
      must(times === 2, `the letter ${letter} that ${by} typed in ${field} is there ${times - 1} times`);
    }
    for (const [field, { text, value }] of fields) {
      for (const letter of text ? tracked(value) : []) {
        must(this.#typed.get(letter)?.field === field, `nobody typed ${letter} in ${field}`);
      }
    }
  }

  #choose(field: string, value: string, by: string): void {
    const values = this.#chosen.get(field) ?? new Map<string, Set<string>>();
    this.#chosen.set(field, values);
    values.set(value, (values.get(value) ?? new Set()).add(by));
  }

  #write(by: string, field: string, before: string, after: string): void {
    for (const letter of tracked(after)) {
      if (!before.includes(letter) && !this.#typed.has(letter)) this.#typed.set(letter, { by, field });
    }
    for (const letter of tracked(before)) if (!after.includes(letter)) this.#cut.add(letter);
  }

  #checkRegister(by: string, field: string, before: string, after: string): void {
    const own =
      this.#chosen.get(field)?.get(before)?.has(by) || this.#putBack.get(`${by} ${field}`) === before;
    must(own === true, `${by} took back ${field} = ${before}, which somebody else chose`);
    const known = after === NEVER_SET || this.#chosen.get(field)?.has(after) || isDeletion(field, after);
    must(known === true, `${by} brought ${field} = ${after}, which nobody chose`);
    this.#putBack.set(`${by} ${field}`, after);
  }

  #checkText(by: string, field: string, before: string, after: string): void {
    for (const letter of tracked(before)) {
      if (after.includes(letter)) continue;
      const own = this.#typed.get(letter)?.by === by || this.#broughtBack.get(letter)?.has(by);
      must(own === true, `${by} took back the letter ${letter} in ${field}, which somebody else typed`);
      this.#cut.add(letter);
    }
    for (const letter of tracked(after)) {
      if (before.includes(letter)) continue;
      must(
        this.#typed.get(letter)?.field === field,
        `${by} brought ${letter} to ${field}, where nobody typed it`,
      );
      this.#broughtBack.set(letter, (this.#broughtBack.get(letter) ?? new Set()).add(by));
    }
    const kept = (text: string, other: string) => tracked(text).filter((letter) => other.includes(letter));
    const [stayed, stay] = [kept(before, after), kept(after, before)];
    // Two who deleted a letter at once and both take that back have it twice (SPEC D8.9).
    const twice = new Set(stay).size !== stay.length || new Set(stayed).size !== stayed.length;
    const inOrder = twice || stayed.join() === stay.join();
    must(inOrder, `${by} changed the order of what stays in ${field}`);
  }

  #noteDeletion(field: string, value: string): void {
    if (isDeletion(field, value)) this.#everDeleted.add(field);
  }
}

/** Letters that a model can tell apart: U+4E00 and up, each used once. */
function isTracked(letter: string): boolean {
  return letter >= '\u4E00' && letter <= '\u9FFF';
}

function tracked(text: string): string[] {
  return [...text].filter(isTracked);
}

function isDeletion(field: string, value: string): boolean {
  return field.endsWith('/deleted') && value !== 'false';
}

function* changed(before: Fields, after: Fields): Generator<[string, { text: boolean; value: string }]> {
  for (const [field, state] of after) if (before.get(field)?.value !== state.value) yield [field, state];
  for (const [field, { text }] of before) {
    if (!after.has(field)) yield [field, { text, value: text ? '' : NEVER_SET }];
  }
}

function must(holds: boolean, otherwise: string): void {
  if (!holds) throw new Error(otherwise);
}
