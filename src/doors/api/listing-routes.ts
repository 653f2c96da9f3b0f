import { z } from 'zod';
import { refusal } from '../../http/problem.ts';
import { ArticleRef } from '../../model/answer.ts';
import { StoryRow } from '../../model/series.ts';
import { Day } from '../../model.ts';
import { Citations, citations } from '../../rendering/cite.ts';
import { FiguresReply } from '../../reply.ts';
import { ASKING, askedOf, logged, wanted } from '../asked.ts';
import { cursorTo, placeOf } from '../cursor.ts';
import { CUTTING, cutOutOf, sendPng } from '../cut-outs.ts';
import type { DoorNeeds } from '../needs.ts';
import { AnswerTold, ArticleTold, cutOutFor, told } from '../told.ts';
import { WORDS } from '../words.ts';
import { type Api, pictures, reads } from './route.ts';
import { CURSOR, LIMIT, NEXT } from './shapes.ts';
import { figuresAsCsv, wantsCsv } from './tables.ts';

const ABOUT = {
  district: WORDS.optional().describe('A place in any spelling'),
  topic: WORDS.optional().describe('A subject'),
};

const EditionDay = z.object({ date: Day, articles: z.int().min(1) });

/** What stands in the archive: articles, editions, stories and figures, a part at a time. */
export function addListings(api: Api, needs: DoorNeeds): void {
  const { newsroom, clock } = needs;

  api.openapi(
    reads('/articles', {
      does: 'Articles, newest first',
      query: z.object({ ...ABOUT, from: Day.optional(), to: Day.optional(), limit: LIMIT, cursor: CURSOR }),
      gives: z.object({ articles: z.array(ArticleRef), next: NEXT }),
    }),
    async (context) => {
      const { cursor, limit, ...typed } = context.req.valid('query');
      const named = await newsroom.filterNamed(typed);
      if (!named.ok)
        throw refusal('not_found', `${named.error.kind}: no row of the tables is called ${named.error.typed}.`);
      const revision = await newsroom.revision();
      const skip = placeOf(cursor, typed, revision);
      const { articles, more } = await newsroom.shelf.articles({ ...named.value, skip, limit });
      return context.json({ articles, next: more ? cursorTo(skip + limit, typed, revision) : null });
    },
  );
  api.openapi(
    reads('/articles/{id}', {
      does: 'One article as printed, with all its figures',
      path: { id: 'Its id, as answers have it' },
      query: z.object(ASKING),
      gives: ArticleTold,
    }),
    async (context) => {
      const asked = askedOf(context.req.valid('query'), clock);
      const reply = await newsroom.article(context.req.param('id') ?? '', asked);
      return context.json({ ...wanted(reply, 'article'), ...cutOutFor(reply, needs) });
    },
  );
  api.openapi(
    pictures('/articles/{id}/cut-out.png', {
      does: 'A piece of the page that an article was printed on, where it came as a picture',
      path: { id: 'Its id, as answers have it' },
      query: z.object(CUTTING),
    }),
    async (context) => {
      const asked = askedOf({}, clock);
      const cut = await cutOutOf(context.req.param('id') ?? '', context.req.valid('query'), asked, needs);
      if (cut instanceof Uint8Array) return sendPng(context, cut);
      if (cut === null) throw refusal('refused', 'It cannot be cut out now: its original is gone, or too many wait.');
      wanted(cut, 'print');
      throw refusal('not_found', 'Those words were not found on the page.');
    },
  );
  api.openapi(
    reads('/articles/{id}/citation', {
      does: 'One article cited: GB/T 7714, APA, BibTeX',
      path: { id: 'Its id, as answers have it' },
      query: z.object(ASKING),
      gives: Citations,
    }),
    async (context) => {
      const asked = askedOf(context.req.valid('query'), clock);
      return context.json(citations(wanted(await newsroom.cite(context.req.param('id') ?? '', asked), 'citation')));
    },
  );
  api.openapi(
    reads('/editions', {
      does: 'The days of which there are articles, newest first',
      query: z.object({ limit: LIMIT, cursor: CURSOR }),
      gives: z.object({ editions: z.array(EditionDay), next: NEXT }),
    }),
    async (context) => {
      const { cursor, limit } = context.req.valid('query');
      const revision = await newsroom.revision();
      const skip = placeOf(cursor, {}, revision);
      const { editions, more } = await newsroom.shelf.editions({ skip, limit });
      return context.json({ editions, next: more ? cursorTo(skip + limit, {}, revision) : null });
    },
  );
  api.openapi(
    reads('/stories', {
      does: 'Events of the newest days with their reports, those first that most is told of',
      query: z.object({ limit: LIMIT, cursor: CURSOR }),
      gives: z.object({ stories: z.array(StoryRow), next: NEXT }),
    }),
    async (context) => {
      const { cursor, limit } = context.req.valid('query');
      const revision = await newsroom.revision();
      const skip = placeOf(cursor, {}, revision);
      const { stories, more } = await newsroom.shelf.stories({ skip, limit });
      return context.json({ stories, next: more ? cursorTo(skip + limit, {}, revision) : null });
    },
  );
  api.openapi(
    reads('/stories/{id}', {
      does: 'How an event went on, report by report',
      path: { id: 'The id of any article that tells it' },
      query: z.object(ASKING),
      gives: AnswerTold,
    }),
    async (context) => {
      const id = context.req.param('id') ?? '';
      const asked = askedOf(context.req.valid('query'), clock);
      wanted(await newsroom.article(id, asked), 'article');
      return context.json(told(logged(await newsroom.story(id, asked), needs), needs));
    },
  );
  api.openapi(
    reads('/figures', {
      does: 'Figures with the words they stand in; as CSV all of them',
      query: z.object({
        ...ABOUT,
        article: WORDS.optional().describe('The id of one article'),
        sort: z.literal('size').optional(),
        format: z.literal(['json', 'csv']).optional(),
        cursor: CURSOR,
        ...ASKING,
      }),
      gives: FiguresReply.extend({ next: NEXT }),
      also: 'text/csv',
    }),
    async (context) => {
      const { cursor, format, lang, today, ...filter } = context.req.valid('query');
      const csv = format === 'csv' || (format === undefined && wantsCsv(context.req));
      context.header('Vary', 'Accept', { append: true });
      if (csv) return figuresAsCsv(context, filter, needs);
      const revision = await newsroom.revision();
      const page = placeOf(cursor, filter, revision);
      const reply = wanted(await newsroom.figures({ ...filter, page }, askedOf({ lang, today }, clock)), 'figures');
      return context.json({ ...reply, next: reply.more > 0 ? cursorTo(page + 1, filter, revision) : null });
    },
  );
}
