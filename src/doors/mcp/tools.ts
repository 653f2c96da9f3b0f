import { z } from 'zod';
import { MCP } from '../../limits/doors.ts';
import { COMPARED } from '../../limits.ts';
import type { Asked } from '../../newsroom/asked.ts';
import type { Newsroom } from '../../newsroom/newsroom.ts';
import { Citations, citations } from '../../rendering/cite.ts';
import { CheckReply, ComparisonReply, FiguresReply, HitsReply, type Reply, SeriesReply } from '../../reply.ts';
import type { DearWay } from '../admit.ts';
import { ASKING } from '../asked.ts';
import { AnswerTold, ArticleTold } from '../told.ts';
import { WORDS } from '../words.ts';

/** What an assistant can do here: every tool reads, and gives what the command of its kind gives. */
type Tool<I extends z.ZodObject> = {
  name: string;
  title: string;
  description: string;
  input: I;
  output: z.ZodObject;
  /** The kind of reply that `output` describes; any other says why there is none. */
  gives: Reply['kind'];
  run(newsroom: Newsroom, given: z.infer<I>, asked: Asked): Promise<Reply>;
  /** What it counts as beside a request, where it costs far more than a question. */
  way?: DearWay;
  /** How that is told in the shape of `output`, where that is not the reply itself. */
  told?(reply: Reply): object;
};

// Checked against its own input, then one of many.
function tool<I extends z.ZodObject>(made: Tool<I>): Tool<z.ZodObject> {
  return made as unknown as Tool<z.ZodObject>;
}

const PAGE = z.int().min(0).max(MCP.pages).default(0).describe('Which page of the list, from 0');

export const TOOLS: readonly Tool<z.ZodObject>[] = [
  tool({
    name: 'ask_news',
    title: 'Ask the newspapers',
    description:
      'Answers a question from an archive of newspapers, in Chinese or English. Every figure comes with the printed sentence ' +
      'and the article it stands in: cite those. Status "nothing" means that the papers do not say it; do not fill it in.',
    input: z.object({ question: WORDS.min(1).describe('In everyday words: 武隆页岩气日产能是多少'), ...ASKING }),
    output: AnswerTold,
    gives: 'answer',
    run: (newsroom, { question }, asked) => newsroom.ask(question, asked),
  }),
  tool({
    name: 'search_news',
    title: 'Search articles',
    description: 'Finds articles by the words in them, best first, each with its best sentence and key figure.',
    input: z.object({ words: WORDS.min(1), page: PAGE, ...ASKING }),
    output: HitsReply,
    gives: 'hits',
    run: (newsroom, { words, page }, asked) => newsroom.search(words, asked, page),
  }),
  tool({
    name: 'get_article',
    title: 'Read one article',
    description: 'One article as printed: paragraphs, byline, day, page, and every figure with its quote.',
    input: z.object({ id: WORDS.min(1).describe('Its id, as other tools give it'), ...ASKING }),
    output: ArticleTold,
    gives: 'article',
    run: (newsroom, { id }, asked) => newsroom.article(id, asked),
  }),
  tool({
    name: 'list_figures',
    title: 'List figures',
    description:
      'Typed figures of a place, a topic, an article or of all: value, unit, what is measured, and the printed clause.',
    input: z.object({
      district: WORDS.optional().describe('A place in any spelling: 武隆, wulong'),
      topic: WORDS.optional().describe('A subject: 教育, 能源'),
      article: WORDS.optional().describe('The id of one article'),
      sort: z.literal('size').optional().describe('The largest first'),
      page: PAGE,
      ...ASKING,
    }),
    output: FiguresReply,
    gives: 'figures',
    run: (newsroom, { lang: _, today: __, ...filter }, asked) => newsroom.figures(filter, asked),
  }),
  tool({
    name: 'compare_places',
    title: 'Compare places',
    description: 'Sets the comparable figures of two to five places side by side.',
    input: z.object({
      places: z.array(WORDS.min(1)).min(COMPARED.min).max(COMPARED.max),
      measure: WORDS.optional().describe('What is compared; all key figures where it is left out'),
      ...ASKING,
    }),
    output: ComparisonReply,
    gives: 'comparison',
    run: (newsroom, { places, measure = null }, asked) => newsroom.compare(places, measure, asked),
  }),
  tool({
    name: 'figure_trend',
    title: 'Follow a figure',
    description: 'How one measure went on, with every report that prints it, the oldest first.',
    input: z.object({ measure: WORDS.min(1).describe('日产能, 游客'), place: WORDS.optional(), ...ASKING }),
    output: SeriesReply,
    gives: 'series',
    run: (newsroom, { measure, place = null }, asked) => newsroom.trend(place, measure, asked),
  }),
  tool({
    name: 'latest_news',
    title: 'The latest edition',
    description: 'What the newest edition prints, each article with a sentence and its key figure.',
    input: z.object(ASKING),
    output: HitsReply,
    gives: 'hits',
    run: (newsroom, _, asked) => newsroom.latest(asked),
  }),
  tool({
    name: 'get_story',
    title: 'Follow an event',
    description: 'How an event went on, report by report, its newest state first.',
    input: z.object({
      about: WORDS.min(1).describe('The id or title of an article that tells it, or words for it'),
      ...ASKING,
    }),
    output: AnswerTold,
    gives: 'answer',
    run: (newsroom, { about }, asked) => newsroom.story(about, asked),
  }),
  tool({
    name: 'check_claims',
    way: 'check',
    title: 'Check claims',
    description:
      'Sets what the papers print beside each figure that some words claim: it agrees, it differs, the same number stands with ' +
      'other words, or nothing is printed. For words without a figure use ask_news.',
    input: z.object({ words: WORDS.min(1).describe('A sentence or a message with figures'), ...ASKING }),
    output: CheckReply,
    gives: 'check',
    run: (newsroom, { words }, asked) => newsroom.check(words, asked),
  }),
  tool({
    name: 'cite_article',
    title: 'Cite an article',
    description: 'One article cited in the usual styles: GB/T 7714, APA and BibTeX.',
    input: z.object({ id: WORDS.min(1).describe('Its id, as other tools give it'), ...ASKING }),
    output: Citations,
    gives: 'citation',
    run: (newsroom, { id }, asked) => newsroom.cite(id, asked),
    told: (reply) => (reply.kind === 'citation' ? citations(reply) : reply),
  }),
];
