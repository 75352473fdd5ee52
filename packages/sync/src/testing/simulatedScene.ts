import { SimulatedClock } from './SimulatedClock';
import { type PersonOptions, SimulatedPerson } from './SimulatedPerson';
import { type RelayOptions, SimulatedRelay } from './SimulatedRelay';
import { seededRandom } from './seededRandom';

export interface SimulatedScene {
  readonly clock: SimulatedClock;
  readonly relay: SimulatedRelay;
  open(name: string, options?: Partial<PersonOptions>): SimulatedPerson;
  /** Opens the page and waits until everything is synced and saved. */
  join(name: string, options?: Partial<PersonOptions>): Promise<SimulatedPerson>;
  /** Disposes of everybody's connection. */
  close(): Promise<void>;
}

/** A clock, a relay, and people who come. */
export function simulatedScene(relayOptions: Partial<RelayOptions> = {}): SimulatedScene {
  const clock = new SimulatedClock();
  const random = seededRandom(1);
  const relay = new SimulatedRelay({ clock, random, ...relayOptions });
  const people: SimulatedPerson[] = [];
  const open = (name: string, options: Partial<PersonOptions> = {}) => {
    const person = new SimulatedPerson(name, { clock, random, relay, ...options });
    people.push(person);
    return person;
  };
  return {
    clock,
    relay,
    open,
    async join(name, options) {
      const person = open(name, options);
      await clock.runUntil(() => person.state.phase === 'synced' && person.state.saved);
      return person;
    },
    async close() {
      await Promise.all(people.map(({ connection }) => connection.dispose()));
    },
  };
}
