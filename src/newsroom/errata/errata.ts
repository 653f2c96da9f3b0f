import type { Note } from '../../model/answer.ts';
import type { Erratum } from '../../model/desk.ts';
import type { Article, Language } from '../../model.ts';
import type { Corrections, Library } from '../../ports.ts';
import type { Reply } from '../../reply.ts';
import { phrase } from '../../text/phrase.ts';
import { findPrinted, type Stretch } from './find-printed.ts';

/**
 * A reply with what the editors of the asker's server accepted as errata of the words that it shows. The printed words
 * stay as they are; an answer and a comparison say so in a note besides. This comes after the guard, which knows printed
 * words alone: the corrected value comes from the ledger, and stands nowhere without the printed one beside it.
 */
export async function withErrata<R extends Reply>(
  reply: R,
  guild: string | null,
  { library, corrections }: { library: Pick<Library, 'articles'>; corrections: Pick<Corrections, 'errata'> },
): Promise<R> {
  const shown = shownIn(reply);
  const articles = [...new Set(shown.map(({ articleId }) => articleId))];
  if (articles.length === 0) return reply;
  const accepted = await corrections.errata({ guild, status: 'accepted', articles });
  if (accepted.length === 0) return reply;
  const printed = new Map((await library.articles(articles)).map((article) => [article.id, article]));
  const errata = accepted
    .map((erratum) => standing(erratum, printed.get(erratum.articleId)))
    .filter((erratum) => erratum !== null)
    .filter((erratum) => shown.some((words) => overlap(erratum, words)));
  return errata.length === 0 ? reply : noted(reply, errata);
}

/** An erratum where its printed words stand now, or null where they do not any more: pages are read anew. */
function standing(erratum: Erratum, article: Article | undefined): Erratum | null {
  if (article === undefined) return null;
  const { paragraph, start, end, printed } = erratum;
  if (article.paragraphs[paragraph]?.slice(start, end) === printed) return erratum;
  const found = findPrinted(printed, article.paragraphs);
  return found === null ? null : { ...erratum, ...found };
}

type Words = Stretch & { articleId: string };

/** The printed words that a reply shows. */
function shownIn(reply: Reply): Words[] {
  switch (reply.kind) {
    case 'answer':
      return [...reply.answer.quotes, ...reply.answer.figures];
    case 'article':
      return reply.article.paragraphs.map((text, paragraph) => ({
        articleId: reply.article.id,
        paragraph,
        start: 0,
        end: text.length,
      }));
    case 'hits':
      return reply.hits.flatMap(({ quote, figure }) => [quote, figure].filter((words) => words !== null));
    case 'figures':
      return reply.figures;
    case 'check':
      return reply.rows.flatMap(({ quote, figure }) => [quote, figure].filter((words) => words !== null));
    case 'comparison':
      return reply.rows.flatMap(({ figures }) => figures);
    case 'series':
      return reply.points.map(({ figure }) => figure);
    default:
      return [];
  }
}

function overlap(erratum: Erratum, words: Words): boolean {
  return (
    erratum.articleId === words.articleId &&
    erratum.paragraph === words.paragraph &&
    erratum.start < words.end &&
    erratum.end > words.start
  );
}

/** The reply with its errata; where it has notes, one of them tells each. */
function noted<R extends Reply>(reply: R, errata: Erratum[]): R {
  if (reply.kind === 'answer') {
    const { answer } = reply;
    const notes = [...answer.notes, ...errata.map((erratum) => noteOf(erratum, answer.language))];
    return { ...reply, errata, answer: { ...answer, notes } };
  }
  if (reply.kind !== 'comparison' && reply.kind !== 'series') return { ...reply, errata };
  return { ...reply, errata, notes: [...reply.notes, ...errata.map((erratum) => noteOf(erratum, reply.language))] };
}

function noteOf({ printed, proposed }: Erratum, language: Language): Note {
  return { kind: 'corrected', text: phrase('answer.erratum', language, { printed, proposed }) };
}
