import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { Problem } from '../errors';

const MINUTE_S = 60;

/** Points per key and window. */
export interface RateLimitSettings {
  /** Failed sign-ins from one address for one e-mail. */
  signInPerPerson: number;
  /** Failed sign-ins from one address. */
  signInPerAddress: number;
  /** Failed sign-ins for one e-mail, from everywhere. */
  signInPerEmail: number;
  signUpPerAddress: number;
  /** Invitations that are accepted, or tried to be. */
  acceptPerAddress: number;
  /** A whole workshop joins from one address within minutes. */
  joinPerAddress: number;
  /** Invitations and links that are looked at. */
  lookPerAddress: number;
  /** Comments written, changed or deleted by one person. */
  commentsPerPerson: number;
}

const DEFAULTS: RateLimitSettings = {
  signInPerPerson: 10,
  signInPerAddress: 100,
  signInPerEmail: 100,
  signUpPerAddress: 30,
  acceptPerAddress: 60,
  joinPerAddress: 300,
  lookPerAddress: 1500,
  commentsPerPerson: 60,
};

export interface RateLimits {
  /** Counts an attempt before its work begins, so that parallel ones count too; 429 when there were too many. */
  signIn(address: string, email: string): Promise<{ succeeded(): Promise<void> }>;
  signUp(address: string): Promise<void>;
  accept(address: string): Promise<void>;
  join(address: string): Promise<void>;
  /** At an invitation or a link, with or without one that there is. */
  look(address: string): Promise<void>;
  comment(userId: string): Promise<void>;
}

/** Kept in memory: a restart forgets, which costs an attacker more than it gives. */
export function createRateLimits(settings: Partial<RateLimitSettings> = {}): RateLimits {
  const points = { ...DEFAULTS, ...settings };
  const window = (keyPrefix: keyof RateLimitSettings, duration: number) =>
    new RateLimiterMemory({ keyPrefix, points: points[keyPrefix], duration });
  const perPerson = window('signInPerPerson', 15 * MINUTE_S);
  const perAddress = window('signInPerAddress', 15 * MINUTE_S);
  const perEmail = window('signInPerEmail', 15 * MINUTE_S);
  const signUps = window('signUpPerAddress', 10 * MINUTE_S);
  const accepts = window('acceptPerAddress', 10 * MINUTE_S);
  const joins = window('joinPerAddress', 10 * MINUTE_S);
  const looks = window('lookPerAddress', 10 * MINUTE_S);
  const comments = window('commentsPerPerson', MINUTE_S);
  return {
    signIn: async (address, email) => {
      const person = `${address} ${email}`;
      await consume(perPerson, person);
      await consume(perAddress, address);
      await consume(perEmail, email);
      return {
        succeeded: async () => {
          await perPerson.delete(person);
          await perAddress.reward(address);
          await perEmail.reward(email);
        },
      };
    },
    signUp: (address) => consume(signUps, address),
    accept: (address) => consume(accepts, address),
    join: (address) => consume(joins, address),
    look: (address) => consume(looks, address),
    comment: (userId) => consume(comments, userId),
  };
}

async function consume(limiter: RateLimiterMemory, key: string): Promise<void> {
  try {
    await limiter.consume(key);
  } catch (rejection) {
    if (!(rejection instanceof RateLimiterRes)) throw rejection;
    const seconds = Math.max(1, Math.ceil(rejection.msBeforeNext / 1000));
    throw new Problem('too-many-requests', { headers: { 'Retry-After': String(seconds) } });
  }
}
