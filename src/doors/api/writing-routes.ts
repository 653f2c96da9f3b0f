import { bodyLimit } from 'hono/body-limit';
import { z } from 'zod';
import { problem, refusal } from '../../http/problem.ts';
import { GIVEN_PAGES } from '../../limits/desk.ts';
import { API } from '../../limits/doors.ts';
import { Erratum } from '../../model/desk.ts';
import { type Admission, writer } from '../admit.ts';
import type { DoorNeeds } from '../needs.ts';
import { WORDS } from '../words.ts';
import { type Api, reads, takes } from './route.ts';

const PageKept = z.object({
  name: z.string(),
  articles: z.int(),
  figures: z.int(),
  districts: z.array(z.string()),
  cut: z.int(),
});

const NewPage = z.object({
  name: z.string().max(200).describe('A file’s name, which may tell the day and the paper: 2021-07-21-渝州晨报-05.txt'),
  text: z.string().max(GIVEN_PAGES.bytes, `has more than ${GIVEN_PAGES.bytes} letters`),
});

const NewCorrection = z.object({
  article: WORDS.describe('The id of the article'),
  printed: WORDS.describe('Words as printed there'),
  proposed: WORDS.describe('What they should be'),
  reason: WORDS.default(''),
});

/** Pages that are given, and corrections of print: for keys that may write. */
export function addWriting(api: Api, { newsroom, keepPage }: DoorNeeds, { dear }: Admission): void {
  for (const path of ['/pages', '/corrections', '/corrections/*']) api.use(path, writer);
  api.use('/pages', dear('page'));
  api.use('/pages', limited(API.pageBodyBytes));

  api.openapi(
    takes('/pages', {
      does: 'Give a page to read; it is kept beside the others',
      body: NewPage,
      gives: PageKept,
      writes: true,
    }),
    async (context) => {
      const kept = await keepPage(context.get('key').name, context.req.valid('json'));
      if (!kept.ok) throw refusal('refused', `The page was not taken: ${kept.error.replaceAll('-', ' ')}.`);
      return context.json(kept.value);
    },
  );
  api.openapi(
    reads('/corrections', {
      does: 'Corrections that were proposed here, by what became of them',
      query: z.object({ status: Erratum.shape.status.default('open') }),
      gives: z.object({ corrections: z.array(Erratum), more: z.int() }),
      writes: true,
    }),
    async (context) => {
      const { listed, more } = await newsroom.corrections.list(null, context.req.valid('query').status);
      return context.json({ corrections: listed.map(({ erratum }) => erratum), more });
    },
  );
  api.openapi(
    takes('/corrections', {
      does: 'Propose a correction of what is printed',
      body: NewCorrection,
      gives: Erratum,
      writes: true,
    }),
    async (context) => {
      const { article: articleId, ...words } = context.req.valid('json');
      const author = `key ${context.get('key').name}`;
      const proposed = await newsroom.corrections.propose({ guild: null, author, articleId, ...words });
      if (proposed.ok) return context.json(proposed.value.erratum);
      const missing = proposed.error === 'unknown_article';
      throw refusal(
        missing ? 'not_found' : 'refused',
        `The correction was not taken: ${proposed.error.replaceAll('_', ' ')}.`,
      );
    },
  );
  api.openapi(
    takes('/corrections/{id}', {
      does: 'Accept or reject a correction; what is accepted stands beside the printed words from then on',
      path: { id: 'Its id' },
      body: z.object({ status: z.literal(['accepted', 'rejected']) }),
      gives: Erratum,
      writes: true,
    }),
    async (context) => {
      const by = `key ${context.get('key').name}`;
      const id = context.req.param('id') ?? '';
      const decided = await newsroom.corrections.decide(null, id, { ...context.req.valid('json'), by });
      if (decided.ok) return context.json(decided.value.erratum);
      if (decided.error === 'unknown') throw refusal('not_found', `There is no correction ${id}.`);
      throw refusal('refused', 'Somebody has decided on it before.');
    },
  );
}

/** So many bytes of a body at most. */
export function limited(maxSize: number) {
  return bodyLimit({ maxSize, onError: () => problem('too_large', `The body may have ${maxSize} bytes at most.`) });
}
