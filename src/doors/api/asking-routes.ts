import { z } from 'zod';
import { refusal } from '../../http/problem.ts';
import { API } from '../../limits/doors.ts';
import { COMPARED } from '../../limits.ts';
import { Suggestion } from '../../model/answer.ts';
import { CheckReply, ComparisonReply, HitsReply, SeriesReply } from '../../reply.ts';
import { ASKING, askedOf, logged, wanted } from '../asked.ts';
import { cursorTo, placeOf } from '../cursor.ts';
import type { DoorNeeds } from '../needs.ts';
import { AnswerTold, told } from '../told.ts';
import { WORDS } from '../words.ts';
import { type Api, reads, takes } from './route.ts';
import { CURSOR } from './shapes.ts';

/** Questions, and what is found by words. */
export function addAsking(api: Api, needs: DoorNeeds): void {
  const { newsroom, clock } = needs;

  const answered = async (question: string, thread: readonly string[], given: Parameters<typeof askedOf>[0]) => {
    if (question.trim() === '') throw refusal('bad_request', 'q or question: is empty.');
    return told(logged(await newsroom.ask(question, { ...askedOf(given, clock), thread }), needs), needs);
  };

  api.openapi(
    reads('/ask', {
      does: 'Answer a question',
      query: z.object({ q: WORDS.optional(), question: WORDS.optional(), ...ASKING }),
      gives: AnswerTold,
    }),
    async (context) => {
      const { q, question = q ?? '', ...asked } = context.req.valid('query');
      return context.json(await answered(question, [], asked));
    },
  );
  api.openapi(
    takes('/ask', {
      does: 'Answer a question, after those that came before it',
      body: z.object({
        question: WORDS.optional(),
        q: WORDS.optional(),
        thread: z.array(WORDS).max(API.thread).default([]),
        ...ASKING,
      }),
      gives: AnswerTold,
    }),
    async (context) => {
      const { q, question = q ?? '', thread, ...asked } = context.req.valid('json');
      return context.json(await answered(question, thread, asked));
    },
  );
  api.openapi(
    takes('/check', {
      does: 'Set what the paper prints beside the figures that some words claim',
      body: z.object({ words: WORDS, ...ASKING }),
      gives: CheckReply,
    }),
    async (context) => {
      const { words, ...asked } = context.req.valid('json');
      const reply = await newsroom.check(words, askedOf(asked, clock));
      if (reply.kind === 'answer') throw refusal('refused', 'No figure is claimed in these words: ask what they say.');
      return context.json(wanted(reply, 'check'));
    },
  );
  api.openapi(
    reads('/suggest', {
      does: 'What fits while one types a name',
      query: z.object({ kind: z.literal(['district', 'topic', 'story']), q: WORDS.default('') }),
      gives: z.array(Suggestion),
    }),
    async (context) => {
      const { kind, q } = context.req.valid('query');
      const { suggestDistricts, suggestTopics, suggestStories } = newsroom;
      const offer = { district: suggestDistricts, topic: suggestTopics, story: suggestStories }[kind];
      return context.json(await offer(q));
    },
  );
  api.openapi(
    reads('/districts/{name}', {
      does: 'What the paper prints of a place, in any spelling',
      path: { name: 'Its name: 武隆, wulong, wl' },
      query: z.object(ASKING),
      gives: AnswerTold,
    }),
    async (context) => {
      const asked = askedOf(context.req.valid('query'), clock);
      return context.json(told(logged(await newsroom.district(context.req.param('name') ?? '', asked), needs), needs));
    },
  );
  api.openapi(
    reads('/topics/{name}', {
      does: 'What the paper prints on a subject',
      path: { name: 'Its name: 教育, 科技' },
      query: z.object(ASKING),
      gives: AnswerTold,
    }),
    async (context) => {
      const asked = askedOf(context.req.valid('query'), clock);
      return context.json(told(logged(await newsroom.topic(context.req.param('name') ?? '', asked), needs), needs));
    },
  );
  api.openapi(
    reads('/compare', {
      does: 'Two to five places side by side',
      query: z.object({
        districts: WORDS.describe('Their names, with commas or spaces between'),
        what: WORDS.optional().describe('What is compared; all key figures where it is left out'),
        ...ASKING,
      }),
      gives: ComparisonReply,
    }),
    async (context) => {
      const { districts, what = null, ...asked } = context.req.valid('query');
      const names = districts.split(/[\s,，、]+/u).filter((name) => name !== '');
      if (names.length < COMPARED.min || names.length > COMPARED.max)
        throw refusal('bad_request', `districts: must be ${COMPARED.min} to ${COMPARED.max} names.`);
      return context.json(wanted(await newsroom.compare(names, what, askedOf(asked, clock)), 'comparison'));
    },
  );
  api.openapi(
    reads('/trend', {
      does: 'How a figure went on, report by report; without a district, wherever it is printed',
      query: z.object({ what: WORDS.describe('The measure: 日产能, 游客'), district: WORDS.optional(), ...ASKING }),
      gives: SeriesReply,
    }),
    async (context) => {
      const { what, district = null, ...asked } = context.req.valid('query');
      return context.json(wanted(await newsroom.trend(district, what, askedOf(asked, clock)), 'series'));
    },
  );
  api.openapi(
    reads('/search', {
      does: 'Articles in which words stand, best first',
      query: z.object({ q: WORDS, cursor: CURSOR, ...ASKING }),
      gives: HitsReply.extend({ next: z.string().nullable() }),
    }),
    async (context) => {
      const { q, cursor, ...asked } = context.req.valid('query');
      const revision = await newsroom.revision();
      const page = placeOf(cursor, { q }, revision);
      const reply = wanted(await newsroom.search(q, askedOf(asked, clock), page), 'hits');
      return context.json({ ...reply, next: reply.more > 0 ? cursorTo(page + 1, { q }, revision) : null });
    },
  );
  api.openapi(
    reads('/latest', {
      does: 'What the latest edition prints',
      query: z.object(ASKING),
      gives: HitsReply,
    }),
    async (context) => context.json(wanted(await newsroom.latest(askedOf(context.req.valid('query'), clock)), 'hits')),
  );
}
