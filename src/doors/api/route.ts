import { createRoute, type OpenAPIHono, type RouteConfig } from '@hono/zod-openapi';
import { z } from 'zod';
import type { Admitted } from '../admit.ts';

/** The API as routes are added to it. */
export type Api = OpenAPIHono<Admitted>;

/** What an address does and gives. */
type Said = {
  does: string;
  /** Variables of the path, by what each is. */
  path?: Readonly<Record<string, string>>;
  gives: z.ZodType;
  /** Another media type that it can be had in. */
  also?: string;
  /** Whether it needs a key that may write. */
  writes?: true;
};

/** A problem document, as RFC 9457 has it. */
const ProblemDocument = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
});

const PROBLEM = {
  description: 'What is wrong, and what helps',
  content: { 'application/problem+json': { schema: ProblemDocument } },
} as const;

/** An address that is read, as the document describes it and the server checks it. */
export function reads<Q extends z.ZodObject>(path: string, { query, ...said }: Said & { query: Q }) {
  const { responses, params, ...rest } = described(said);
  const unchanged = { 304: { description: 'Nothing has changed' } };
  return createRoute({
    ...rest,
    method: 'get',
    path,
    responses: { ...responses, ...unchanged },
    request: { params, query },
  });
}

/** The same of one that gives a picture. */
export function pictures<Q extends z.ZodObject>(path: string, { query, ...said }: Omit<Said, 'gives'> & { query: Q }) {
  const { responses, params, ...rest } = described({ ...said, gives: z.string() });
  const picture = { description: 'The picture', content: { 'image/png': { schema: z.string() } } };
  const unchanged = { 304: { description: 'Nothing has changed' } };
  return createRoute({
    ...rest,
    method: 'get',
    path,
    responses: { ...responses, 200: picture, ...unchanged },
    request: { params, query },
  });
}

/** The same of one that takes a body. */
export function takes<B extends z.ZodType>(path: string, { body, ...said }: Said & { body: B }) {
  const { responses, params, ...rest } = described(said);
  const content = { 'application/json': { schema: body } };
  return createRoute({
    ...rest,
    method: 'post',
    path,
    responses,
    request: { params, body: { required: true, content } },
  });
}

function described({ does, path = {}, gives, also, writes }: Said) {
  const params = z.object(
    Object.fromEntries(Object.entries(path).map(([name, what]) => [name, z.string().describe(what)])),
  );
  const content = {
    'application/json': { schema: gives },
    ...(also !== undefined && { [also]: { schema: z.string() } }),
  };
  // Typed as any answers: what handlers send is held to these schemas by a test over all of them.
  const responses: RouteConfig['responses'] = { 200: { description: 'What was asked for', content }, default: PROBLEM };
  return {
    summary: does,
    security: [{ key: [] }],
    ...(writes && { description: 'Needs a key that may write.' }),
    params,
    responses,
  };
}
