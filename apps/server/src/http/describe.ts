import { type DescribeRouteOptions, describeRoute, resolver } from 'hono-openapi';
import * as v from 'valibot';
import { PROBLEMS, type ProblemCode } from '../errors';

const ProblemBody = v.pipe(
  v.object({
    type: v.string(),
    title: v.string(),
    status: v.number(),
    code: v.picklist(Object.keys(PROBLEMS) as ProblemCode[]),
    detail: v.string(),
    errors: v.optional(v.array(v.object({ field: v.string(), message: v.string() }))),
    requestId: v.string(),
  }),
  v.metadata({ ref: 'Problem' }),
);

interface Description {
  summary: string;
  /** More about it, where the summary does not say enough. */
  detail?: string;
  tag: 'server' | 'auth' | 'workspaces' | 'maps' | 'discussion';
  status?: 200 | 201 | 204;
  /** Another status that it answers with: 200 with the same content, 204 without. */
  also?: 200 | 204;
  /** The body it takes, where no validator of its own says so. */
  takes?: { type: string; json?: v.GenericSchema };
  /** The JSON it answers with; leave out for none. */
  json?: v.GenericSchema;
  /** Another answer that it may give. */
  or?: { status: 200 | 201; json: v.GenericSchema };
  /** Another kind of content that it answers with. */
  media?: readonly string[];
  problems?: readonly ProblemCode[];
  /** Problems that are 410 here, whatever they are elsewhere. */
  gone?: readonly ProblemCode[];
  /** Whether it carries an `ETag`, and answers 304 to who has it already. */
  revalidates?: boolean;
  /** Whether a repeated request, known by its key, answers 200 with the same. */
  repeats?: boolean;
  /** Whether it answers without a session. */
  open?: boolean;
}

type Responses = NonNullable<DescribeRouteOptions['responses']>;

/** A route's entry in the OpenAPI document. Parameters and bodies come from its validators. */
export function describe(description: Description) {
  const { summary, tag, status = 200, open = false, revalidates = false } = description;
  const problems = new Set(description.problems);
  if (!open) problems.add('signed-out');
  return describeRoute({
    summary,
    ...(description.detail !== undefined && { description: description.detail }),
    tags: [tag],
    security: open ? [] : [{ session: [] }],
    ...(description.takes && { requestBody: bodyOf(description.takes) }),
    responses: {
      [status]: success(description),
      ...(description.also !== undefined && {
        [description.also]: description.also === 204 ? NOTHING : success(description),
      }),
      ...(description.or && {
        [description.or.status]: success({ ...description, json: description.or.json }),
      }),
      ...(description.repeats && { 200: success(description) }),
      ...(revalidates && { 304: { description: 'Nothing has changed.' } }),
      ...problemResponses(problems, description.gone),
      default: ANY_PROBLEM,
    },
  });
}

function bodyOf({ type, json }: NonNullable<Description['takes']>) {
  const schema = json ? resolver(json) : { type: 'string' as const, format: 'binary' };
  return { required: true, content: { [type]: { schema } } } as DescribeRouteOptions['requestBody'];
}

function success({ json, media }: Description): Responses[string] {
  const content = {
    ...(json && { 'application/json': { schema: resolver(json) } }),
    ...Object.fromEntries((media ?? []).map((type) => [type, { schema: { type: 'string' as const } }])),
  };
  return { description: 'Done.', ...(Object.keys(content).length > 0 && { content }) };
}

const PROBLEM_CONTENT = { 'application/problem+json': { schema: resolver(ProblemBody) } };
const NOTHING = { description: 'Nothing.' };
/** A wrong origin or form of the request, or a failure of the server. */
const ANY_PROBLEM = { description: 'Any other problem.', content: PROBLEM_CONTENT };

function problemResponses(codes: ReadonlySet<ProblemCode>, gone: readonly ProblemCode[] = []): Responses {
  const byStatus = new Map<number, ProblemCode[]>();
  const add = (status: number, code: ProblemCode) =>
    byStatus.set(status, [...(byStatus.get(status) ?? []), code]);
  for (const code of codes) add(PROBLEMS[code][0], code);
  for (const code of gone) add(410, code);
  return Object.fromEntries(
    [...byStatus].map(([status, listed]) => [
      status,
      {
        description: listed.map((code) => `\`${code}\`: ${PROBLEMS[code][1]}`).join(' '),
        content: PROBLEM_CONTENT,
      },
    ]),
  );
}
