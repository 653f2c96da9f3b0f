import type { Alternative, Answer, ArticleRef, Hit, Note } from './model/answer.ts';
import type { DeskReply, Erratum } from './model/desk.ts';
import type { Subscription } from './model/order.ts';
import type { Article, Figure, Language, Quote } from './model.ts';

/**
 * What a command gives a surface to render. `private` replies are for the asker alone. A `notice` names a text of
 * data/phrases.json and the values to put in; `question` is what an answer answers, where that can be asked again;
 * `page` counts from 0; `fault` is for the log, never for the reader; `errata` are what editors accepted of the words that
 * the reply shows.
 */
export type Reply = { errata?: Erratum[] } & (
  | {
      kind: 'answer';
      private: boolean;
      answer: Answer;
      question?: string | null;
      /** Further articles that the question found, best first. */
      related?: ArticleRef[];
      fault?: string;
    }
  | { kind: 'article'; private: boolean; language: Language; article: Article; summary: Quote[]; page?: number }
  | {
      kind: 'hits';
      private: boolean;
      language: Language;
      heading: Heading;
      /** What stands below the head of a digest: one that was missed. */
      notices?: Heading[];
      hits: Hit[];
      more: number;
      /** The marker of a digest's delivery, by which its items are opened. */
      marker?: string;
      /** Which page of a digest, from 0. */
      page?: number;
    }
  | {
      kind: 'figures';
      private: boolean;
      language: Language;
      heading: Heading;
      figures: Figure[];
      articles: ArticleRef[];
      more: number;
      /** What they are the figures of, to turn to another page. */
      filter?: FigureFilter;
    }
  | {
      kind: 'comparison';
      private: boolean;
      language: Language;
      heading: Heading;
      rows: ComparisonRow[];
      notes: Note[];
      measure?: string | null;
      /** Further places that could be compared. */
      others?: string[];
    }
  | { kind: 'check'; private: boolean; language: Language; rows: CheckRow[]; more: number }
  | {
      kind: 'subscriptions';
      private: boolean;
      language: Language;
      subscriptions: Subscription[];
      /** They were placed just now. */
      ordered?: true;
    }
  | { kind: 'deliveries'; private: boolean; language: Language; sent: SentDelivery[] }
  | {
      kind: 'notice';
      private: boolean;
      language: Language;
      notice: string;
      values: Record<string, string>;
      /** Questions to try, each a button where there are buttons. */
      examples?: Alternative[];
    }
  | DeskReply
);

/** The head over a list: a phrase of data/phrases.json, and the place, topic or words that it is about. */
export type Heading = { phrase: string; about: string };

/**
 * A figure that somebody claimed, as they put it, and what the paper prints for it. `alike` is the same number in a
 * sentence that may be about something else; `differs` is said only of the same measure, place and time.
 */
export type CheckRow = {
  claim: string;
  verdict: 'agrees' | 'alike' | 'differs' | 'nothing';
  figure: Figure | null;
  quote: Quote | null;
  article: ArticleRef | null;
};

/** Which figures: of a place, a topic, an article or of all; `sort` by size or as they weigh; `page` counts from 0. */
export type FigureFilter = { district?: string; topic?: string; article?: string; sort?: 'size'; page?: number };

/** One place of a comparison with its figures; `article` is where they stand. */
export type ComparisonRow = { district: string; article: ArticleRef | null; figures: Figure[] };

/** One line of the log of deliveries; `link` leads to the message, `scheduled` is in the time of its readers. */
export type SentDelivery = {
  scheduled: string;
  kind: 'digest' | 'alert' | 'notice';
  outcome: 'sent' | 'late' | 'told' | 'waiting' | 'empty' | 'refused' | 'missed';
  articles: number;
  link: string | null;
  why: string | null;
};

/** The replies of one kind. */
export type ReplyOf<K extends Reply['kind']> = Extract<Reply, { kind: K }>;
