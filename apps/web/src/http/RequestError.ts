import * as v from 'valibot';

const ProblemBody = v.object({
  status: v.number(),
  code: v.string(),
  title: v.optional(v.string(), ''),
  detail: v.optional(v.string(), ''),
  errors: v.optional(v.array(v.object({ field: v.string(), message: v.string() })), []),
});

/** Why a request brought nothing: no answer at all, or a problem the server names. */
export type Failure =
  | { kind: 'unreachable' }
  | { kind: 'unexpected'; status: number }
  | {
      kind: 'problem';
      status: number;
      code: string;
      detail: string;
      fields: Readonly<Record<string, string>>;
    };

export class RequestError extends Error {
  override readonly name = 'RequestError';
  constructor(readonly failure: Failure) {
    super(messageOf(failure));
  }
}

/** What a problem+json body says; an answer that is none keeps its status alone. */
export function failureOf(status: number, body: unknown): Failure {
  const parsed = v.safeParse(ProblemBody, body);
  if (!parsed.success) return { kind: 'unexpected', status };
  const { code, title, detail, errors } = parsed.output;
  // The first message of a field is the one shown: it is the one to mend first.
  const fields: Record<string, string> = {};
  for (const { field, message } of errors) fields[field] ??= message;
  return { kind: 'problem', status, code, detail: detail || title, fields };
}

/** A sentence or two for people: what happened and what to do. */
export function messageOf(failure: Failure): string {
  switch (failure.kind) {
    case 'unreachable':
      return 'The server does not answer. Check the connection, then try again.';
    case 'unexpected':
      return `The server gave an answer that this page does not understand (${failure.status}). Reload, then try again.`;
    case 'problem':
      return failure.detail || 'Something went wrong. Try again.';
  }
}

/** The sentence for whatever was thrown. */
export function errorMessage(error: unknown): string {
  return error instanceof RequestError ? error.message : 'Something went wrong in this page. Reload it.';
}

/** The problem's code, if the server named one. */
export function problemCode(error: unknown): string | null {
  return error instanceof RequestError && error.failure.kind === 'problem' ? error.failure.code : null;
}

/** The status that was answered; null: none was. */
export function answeredStatus(error: unknown): number | null {
  return error instanceof RequestError && error.failure.kind !== 'unreachable' ? error.failure.status : null;
}

export interface FormProblems {
  /** Messages that belong beside a field of the form. */
  fields: Readonly<Record<string, string>>;
  /** What belongs to the form as a whole. */
  form: string | undefined;
}

/** Sorts an error's messages to the fields a form has; the rest is said once, above the button. */
export function formProblems(error: unknown, known: readonly string[]): FormProblems {
  if (!error) return { fields: {}, form: undefined };
  if (!(error instanceof RequestError) || error.failure.kind !== 'problem') {
    return { fields: {}, form: errorMessage(error) };
  }
  const fields: Record<string, string> = {};
  const homeless: string[] = [];
  for (const [field, message] of Object.entries(error.failure.fields)) {
    if (known.includes(field)) fields[field] = message;
    else homeless.push(message);
  }
  if (Object.keys(fields).length > 0 && homeless.length === 0) return { fields, form: undefined };
  return { fields, form: homeless[0] ?? error.message };
}
