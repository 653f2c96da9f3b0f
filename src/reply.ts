import { z } from 'zod';
import { Alternative, Answer, ArticleRef, Hit, Note, type ToldAnswer, toldAnswer } from './model/answer.ts';
import { Words } from './model/clipping.ts';
import { DESK_REPLIES, Erratum } from './model/desk.ts';
import { Subscription } from './model/order.ts';
import { Picture } from './model/picture.ts';
import { Box } from './model/scan.ts';
import { SentDelivery } from './model/sent-delivery.ts';
import { Point } from './model/series.ts';
import { Article, Byline, Day, Figure, Language, Quote, Unsure } from './model.ts';

/** The head over a list: a phrase of data/phrases.json, and the place, topic or words that it is about. */
export const Heading = z.object({ phrase: z.string(), about: z.string() });
export type Heading = z.infer<typeof Heading>;

/**
 * A figure that somebody claimed, as they put it, and what the paper prints for it. `alike` is the same number in a
 * sentence that may be about something else; `differs` is said only of the same measure, place and time.
 */
export const CheckRow = z.object({
  claim: z.string(),
  verdict: z.literal(['agrees', 'denied', 'alike', 'differs', 'nothing']),
  figure: Figure.nullable(),
  quote: Quote.nullable(),
  article: ArticleRef.nullable(),
});
export type CheckRow = z.infer<typeof CheckRow>;

/** Which figures: of a place, a topic, an article or of all; `sort` by size or as they weigh; `page` counts from 0. */
export const FigureFilter = z.object({
  district: z.string().optional(),
  topic: z.string().optional(),
  article: z.string().optional(),
  sort: z.literal('size').optional(),
  page: z.int().min(0).optional(),
});
export type FigureFilter = z.infer<typeof FigureFilter>;

/** One place of a comparison with its figures; `article` is where they stand. */
export const ComparisonRow = z.object({
  district: z.string(),
  article: ArticleRef.nullable(),
  figures: z.array(Figure),
});
export type ComparisonRow = z.infer<typeof ComparisonRow>;

/** `private` replies are for the asker alone; `errata` are what editors accepted of the words that a reply shows. */
const common = { private: z.boolean(), errata: z.array(Erratum).optional() };
const frame = { ...common, language: Language };
/** What shows figures may come with a picture of them. */
const drawn = { picture: Picture.optional() };

/** An answer; `question` is what it answers, where that can be asked again, and `fault` is for the log, never for the reader. */
export const AnswerReply = z.object({
  kind: z.literal('answer'),
  ...common,
  ...drawn,
  answer: Answer,
  question: z.string().nullable().optional(),
  /** Further articles that the question found, best first. */
  related: z.array(ArticleRef).optional(),
  /** Further articles of the place or the subject asked for, newest first: they are named below the first. */
  others: z.array(ArticleRef).optional(),
  /** Another place prints something to set beside its figure. */
  comparable: z.boolean().optional(),
  fault: z.string().optional(),
});

/** One article as printed, or a page of it; `page` counts from 0. */
export const ArticleReply = z.object({
  kind: z.literal('article'),
  ...frame,
  ...drawn,
  article: Article,
  summary: z.array(Quote),
  /** Where the archive shows it. */
  link: z.string().optional(),
  page: z.int().min(0).optional(),
  /** Of one that came as a picture: where on its page each of its sentences stands, a box for each line, and what of it was hard to read. */
  places: z.array(Words.extend({ boxes: z.array(Box), unsure: z.array(Unsure).optional() })).optional(),
});

/** A piece of a printed page: an article as printed, its whole page with the article framed, or the lines of some `words`; these are marked. */
const PrintReply = z.object({
  kind: z.literal('print'),
  ...frame,
  ...drawn,
  of: z.literal(['article', 'page', 'words']),
  article: ArticleRef,
  words: Words.optional(),
});

/** A figure that was printed otherwise at the end of a week than at its beginning. */
export const Moved = z.object({ before: Point, after: Point });
export type Moved = z.infer<typeof Moved>;

/**
 * What a digest is beside its items: up to which edition it was read and until when, of a day or of a week, how much of each
 * item is told, and what moved; `rest` are articles that only its menu names.
 */
export const Briefing = z.object({
  edition: z.object({ paper: z.string().nullable(), date: Day.nullable() }).nullable(),
  until: z.string().optional(),
  span: z.literal(['day', 'week']),
  length: z.literal(['short', 'full']),
  moved: z.array(Moved),
  /** What a model makes of it in two sentences, held to the print. */
  lead: z.array(z.string()).optional(),
  rest: z.array(ArticleRef),
});
export type Briefing = z.infer<typeof Briefing>;

/** A list of articles; of a digest also `notices` below its head (one that was missed), its marker, and which page from 0. */
export const HitsReply = z.object({
  kind: z.literal('hits'),
  ...frame,
  ...drawn,
  heading: Heading,
  notices: z.array(Heading).optional(),
  hits: z.array(Hit),
  more: z.int().min(0),
  marker: z.string().optional(),
  page: z.int().min(0).optional(),
  briefing: Briefing.optional(),
});

/** Figures with the articles in which they stand; `filter` is what they are the figures of, to turn to another page. */
export const FiguresReply = z.object({
  kind: z.literal('figures'),
  ...frame,
  ...drawn,
  heading: Heading,
  figures: z.array(Figure),
  articles: z.array(ArticleRef),
  more: z.int().min(0),
  filter: FigureFilter.optional(),
});

/** Places side by side; `others` could be compared too. */
export const ComparisonReply = z.object({
  kind: z.literal('comparison'),
  ...frame,
  ...drawn,
  heading: Heading,
  rows: z.array(ComparisonRow),
  notes: z.array(Note),
  measure: z.string().nullable().optional(),
  others: z.array(z.string()).optional(),
});

/** One measure through time (the oldest first) or from place to place (the most first), each figure with the report that prints it. */
export const SeriesReply = z.object({
  kind: z.literal('series'),
  ...frame,
  ...drawn,
  heading: Heading,
  by: z.literal(['time', 'place']),
  points: z.array(Point),
  notes: z.array(Note),
});

/** What the paper prints beside the figures that somebody's words claim. */
export const CheckReply = z.object({
  kind: z.literal('check'),
  ...frame,
  rows: z.array(CheckRow),
  more: z.int().min(0),
  /** What a model read on the words, sentence by sentence, each with the print behind it. */
  read: z.array(z.object({ text: z.string(), quotes: z.array(Quote) })).optional(),
});

/** What an article is cited by. */
const CitationReply = z.object({
  kind: z.literal('citation'),
  ...frame,
  article: ArticleRef,
  byline: Byline.nullable(),
});

/** A text of data/phrases.json and the values to put in, of a line of print with how that is printed; `examples` are questions to try, each a button where there are buttons. */
const NoticeReply = z.object({
  kind: z.literal('notice'),
  ...frame,
  ...drawn,
  notice: z.string(),
  values: z.record(z.string(), z.string()),
  examples: z.array(Alternative).optional(),
  /** Pages of a file, from 1, that could not be read. */
  unread: z.array(z.object({ page: z.int().min(1), why: z.string() })).optional(),
  /** The message whose pictures a button reads. */
  reads: z.string().optional(),
});

/** What a command gives a surface to render: the one source of the types, of `--json`, of the HTTP API and of MCP. */
export const Reply = z.discriminatedUnion('kind', [
  AnswerReply,
  ArticleReply,
  PrintReply,
  HitsReply,
  FiguresReply,
  ComparisonReply,
  SeriesReply,
  CitationReply,
  NoticeReply,
  CheckReply,
  z.object({
    kind: z.literal('subscriptions'),
    ...frame,
    subscriptions: z.array(Subscription),
    /** They were placed just now. */
    ordered: z.literal(true).optional(),
  }),
  /** What stands behind an answer: its article, and how sure it is, where that is known. */
  z.object({
    kind: z.literal('behind'),
    ...frame,
    article: ArticleRef,
    band: Answer.shape.band.nullable(),
    /** The marks that stand in the article, which are explained. */
    marks: z.array(z.literal(['cut', 'read', 'unsure'])),
  }),
  z.object({ kind: z.literal('deliveries'), ...frame, sent: z.array(SentDelivery) }),
  ...DESK_REPLIES,
]);
export type Reply = z.infer<typeof Reply>;

/** The replies of one kind. */
export type ReplyOf<K extends Reply['kind']> = Extract<Reply, { kind: K }>;

/** The picture that comes with a reply, where one does. */
export function pictureIn(reply: Reply): Picture | undefined {
  return 'picture' in reply ? reply.picture : undefined;
}

/** A reply as scripts and assistants are given it: an answer by itself, no picture of its figures, and nothing that is for the log. */
export function toldOf(reply: Reply): ToldAnswer | Exclude<Reply, { kind: 'answer' }> {
  if (reply.kind === 'answer') return toldAnswer(reply.answer);
  return withoutPicture(reply);
}

/** A reply without its picture and what goes with that: the words and figures in it are said anyway. */
export function withoutPicture<R extends Reply>(reply: R): R {
  const { picture: _, places: __, ...rest } = { picture: undefined, places: undefined, ...reply };
  return rest as unknown as R;
}
