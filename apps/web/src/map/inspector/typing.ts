import type { DocumentReference } from '@journey-canvas/journey';
import type { Peer } from '@journey-canvas/sync/client';
import type { Accessor } from 'solid-js';

/** Who types where. */
export interface Typing {
  /** First names of the others who type into this field now. */
  into(reference: DocumentReference, field: string): readonly string[];
  /** One types here oneself. */
  tell(reference: DocumentReference, field: string): void;
  stop(): void;
}

/** Presence says where people type; what others send is checked. */
export function createTyping(
  peers: Accessor<readonly Peer[]>,
  send: (fields: Readonly<Record<string, unknown>>) => void,
): Typing {
  let telling = false;
  return {
    into: (reference, field) =>
      reference.kind === 'meta'
        ? []
        : peers()
            .filter(({ fields }) => typesInto(fields.typing, reference.kind, reference.id, field))
            .map(({ user }) => firstName(user.name)),
    tell(reference, field) {
      if (reference.kind === 'meta') return;
      telling = true;
      send({ typing: { reference: { kind: reference.kind, id: reference.id }, field } });
    },
    stop() {
      if (telling) send({ typing: null });
      telling = false;
    },
  };
}

function typesInto(typing: unknown, kind: string, id: string, field: string): boolean {
  if (typeof typing !== 'object' || typing === null) return false;
  const at: unknown = Reflect.get(typing, 'reference');
  return (
    Reflect.get(typing, 'field') === field &&
    typeof at === 'object' &&
    at !== null &&
    Reflect.get(at, 'kind') === kind &&
    Reflect.get(at, 'id') === id
  );
}

/** As the canvas names people. */
export function firstName(name: string): string {
  return (name.trim().split(/\s+/)[0] ?? '').slice(0, 24) || 'Somebody';
}

/** "Ilse is typing", "Ilse and Jonas are typing". */
export function typingWords(names: readonly string[]): string {
  if (names.length === 0) return '';
  const [first, second] = names;
  if (names.length === 1) return `${first} is typing`;
  return names.length === 2 ? `${first} and ${second} are typing` : `${names.length} people are typing`;
}
