import { HTTPException } from 'hono/http-exception';

/** What can be wrong with a request, with its status and title; the names stand in the addresses of problem types. */
const PROBLEMS = {
  bad_request: [400, 'The request cannot be read'],
  bad_cursor: [400, 'This cursor is none of ours'],
  no_key: [401, 'A key is needed'],
  read_only: [403, 'This key may only read'],
  foreign_origin: [403, 'Requests of that site are not answered'],
  not_found: [404, 'There is nothing here'],
  wrong_method: [405, 'This is not done so'],
  old_cursor: [410, 'The archive has changed since this cursor'],
  too_large: [413, 'The request is too large'],
  not_json: [415, 'The body must be JSON'],
  foreign_host: [421, 'This server does not answer for that host'],
  refused: [422, 'This cannot be done'],
  too_fast: [429, 'Too many requests'],
  failed: [500, 'Something went wrong on our side'],
} as const satisfies Record<string, readonly [status: number, title: string]>;

type ProblemName = keyof typeof PROBLEMS;

/** A problem document (RFC 9457): `detail` says in a sentence what is wrong and what helps. */
export function problem(name: ProblemName, detail: string, headers: Readonly<Record<string, string>> = {}): Response {
  const [status, title] = PROBLEMS[name];
  // The preview page's own requests are told by `error`.
  const error = name === 'not_found' ? { error: detail } : {};
  const body = { type: `urn:broadsheet:problem:${name.replaceAll('_', '-')}`, title, status, detail, ...error };
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'Content-Type': 'application/problem+json', 'Cache-Control': 'no-store', ...headers },
  });
}

/** The same to be thrown where it is found. */
export function refusal(...given: Parameters<typeof problem>): HTTPException {
  return new HTTPException(PROBLEMS[given[0]][0], { res: problem(...given), message: given[1] });
}
