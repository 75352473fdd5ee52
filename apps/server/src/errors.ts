import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { StorageError, type StorageErrorCode } from './storage/StorageError';

/** Every problem the API answers with: its stable code, its status, and what people read. */
export const PROBLEMS = {
  'malformed-json': [400, 'The body is not valid JSON.'],
  'bad-request': [400, 'The request could not be understood.'],
  'signed-out': [401, 'Sign in first.'],
  'wrong-credentials': [401, 'E-mail or password is wrong.'],
  'not-allowed': [403, 'You may not do this.'],
  'guests-cannot': [403, 'Guests cannot do this. Sign in with an account.'],
  'link-revoked': [403, 'The link to this map was revoked. Ask whoever shared it for a new one.'],
  'link-expired': [403, 'The link to this map has expired. Ask whoever shared it for a new one.'],
  'sign-up-closed': [403, 'Sign-up is closed. Ask for an invitation.'],
  'code-wrong': [403, "The one-time code is missing or wrong. It is in the server's log."],
  'wrong-origin': [403, 'This request comes from another site.'],
  'not-found': [404, 'There is nothing here.'],
  'method-not-allowed': [405, 'This address does not take that method.'],
  'email-taken': [409, 'Somebody has already signed up with this e-mail.'],
  'name-taken': [409, 'There is already one with this name.'],
  'already-member': [409, 'You already belong to this workspace.'],
  'last-owner': [409, 'A workspace needs an owner. Make somebody else an owner first.'],
  'organisation-in-use': [409, 'This organisation is still in use.'],
  'limit-reached': [409, 'There cannot be more of these.'],
  'lineage-mismatch': [409, 'This map was restored or replaced; your copy belongs to the one before.'],
  deleted: [410, 'This map was deleted.'],
  'invite-used': [410, 'This invitation has been used. Sign in, or ask for a new one.'],
  'invite-revoked': [410, 'This invitation was revoked. Ask for a new one.'],
  'invite-expired': [410, 'This invitation has expired. Ask for a new one.'],
  'too-large': [413, 'The body is too large.'],
  'wrong-content-type': [415, 'The body must be application/json.'],
  invalid: [422, 'Something in the request is not right.'],
  'upgrade-required': [426, 'This address is for WebSockets.'],
  'too-many-requests': [429, 'Too many attempts. Wait a little and try again.'],
  internal: [500, 'Something went wrong on our side.'],
  unavailable: [503, 'The server cannot do this right now. Try again in a moment.'],
} as const satisfies Record<string, readonly [ContentfulStatusCode, string]>;
export type ProblemCode = keyof typeof PROBLEMS;

export interface FieldError {
  /** Where in the request, dots between levels: `subject.userId`. */
  field: string;
  message: string;
}

/** An expected refusal, thrown anywhere below a route and answered in {@link answerError} alone. */
export class Problem extends Error {
  override readonly name = 'Problem';
  readonly status: ContentfulStatusCode;

  constructor(
    readonly code: ProblemCode,
    readonly more: {
      detail?: string;
      errors?: readonly FieldError[];
      headers?: Record<string, string>;
      /** Where another one than the code's own says it better. */
      status?: ContentfulStatusCode;
    } = {},
  ) {
    super(more.detail ?? PROBLEMS[code][1]);
    this.status = more.status ?? PROBLEMS[code][0];
  }
}

/** The request is understood, but this field of it cannot be used. */
export function invalidField(field: string, message: string): Problem {
  return new Problem('invalid', { errors: [{ field, message }] });
}

const STATUS_PHRASES: Record<number, string> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  409: 'Conflict',
  410: 'Gone',
  413: 'Content Too Large',
  415: 'Unsupported Media Type',
  422: 'Unprocessable Content',
  426: 'Upgrade Required',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
  503: 'Service Unavailable',
};

/** Per RFC 9457: without a `type` of its own, a problem's title is the phrase of its status. */
export function problemResponse(c: Context, problem: Problem): Response {
  const body = {
    type: 'about:blank',
    title: STATUS_PHRASES[problem.status] ?? 'Error',
    status: problem.status,
    code: problem.code,
    detail: problem.message,
    ...(problem.more.errors && { errors: problem.more.errors }),
    requestId: String(c.get('requestId') ?? ''),
  };
  return c.body(JSON.stringify(body), problem.status, {
    'Content-Type': 'application/problem+json',
    ...problem.more.headers,
  });
}

/** The problem that an error is to the outside; null for a bug, whose text must not leave the server. */
export function problemOf(error: unknown): Problem | null {
  if (error instanceof Problem) return error;
  if (error instanceof HTTPException) return ofStatus(error.status);
  if (error instanceof StorageError && PASSING.has(error.code)) return new Problem('unavailable');
  return null;
}

/** The storage may do it later, or another start of the server will. */
const PASSING: ReadonlySet<StorageErrorCode> = new Set(['closed', 'fatal', 'transaction-timeout']);

const CODE_OF_STATUS: Partial<Record<number, ProblemCode>> = {
  // Hono's own, of its validator: an empty body, for one.
  400: 'malformed-json',
  401: 'signed-out',
  403: 'not-allowed',
  404: 'not-found',
  413: 'too-large',
  415: 'wrong-content-type',
};

function ofStatus(status: number): Problem {
  return new Problem(CODE_OF_STATUS[status] ?? (status < 500 ? 'bad-request' : 'internal'));
}
