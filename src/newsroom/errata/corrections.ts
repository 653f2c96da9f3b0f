import { refOf } from '../../answering/compose.ts';
import { ERRATA } from '../../limits/desk.ts';
import type { Erratum, ListedErratum } from '../../model/desk.ts';
import type { Result } from '../../model.ts';
import type { Corrections, ForgottenPart, Library, Praise } from '../../ports.ts';
import { foldText } from '../../text/fold.ts';
import { articleNamed } from '../archive/lists.ts';
import { findPrinted } from './find-printed.ts';

/** What somebody says is wrong in an article: the words as copied from it, and what they should be. */
type Proposal = {
  guild: string | null;
  author: string;
  /** The article's id, or the short name that stands on buttons in its place. */
  articleId: string;
  printed: string;
  proposed: string;
  reason: string;
};

/**
 * Why a proposal was not taken: there is no such article, the words do not stand in it, nothing can be seen of what they
 * should be, that is what is printed, one of the texts is too long, or the person has too many that nobody looked at.
 */
type ProposalFault = 'unknown_article' | 'not_printed' | 'empty' | 'same' | 'too_long' | 'too_many';

/** The part of the newsroom that keeps errata; a server has only its own. */
export type CorrectionsDesk = {
  /** Counts a person once a message; says whether this was the first time, and how many did by now. */
  praise(praise: Omit<Praise, 'at'>): ReturnType<Corrections['praise']>;
  propose(proposal: Proposal): Promise<Result<ListedErratum, ProposalFault>>;
  /** Oldest first, with how many more there are. */
  list(guild: string | null, status: Erratum['status']): Promise<{ listed: ListedErratum[]; more: number }>;
  /** 'unknown' where the server has no such erratum, 'decided' where somebody was quicker. */
  decide(
    guild: string | null,
    id: string,
    decision: { status: 'accepted' | 'rejected'; by: string | null },
  ): Promise<Result<ListedErratum, 'unknown' | 'decided'>>;
};

/** What `forget` deleted of a person; `lines` that they put right stay, without who did, and
 * `pages` are those that were read for them alone. */
export type Forgotten = { subscriptions: number; lines: number; questions: number; pages: number } & ForgottenPart;

/** Opens the desk over the ledger; `newId` makes the ids of errata. */
export function correctionsDesk({
  library,
  corrections,
  now,
  newId,
}: {
  library: Pick<Library, 'articles' | 'marked' | 'formerly'>;
  corrections: Corrections;
  now(): Date;
  newId(): string;
}): CorrectionsDesk {
  const listed = async (errata: readonly Erratum[]): Promise<ListedErratum[]> => {
    const articles = await library.articles([...new Set(errata.map(({ articleId }) => articleId))]);
    const refs = new Map(articles.map((article) => [article.id, refOf(article)]));
    return errata.map((erratum) => ({ erratum, article: refs.get(erratum.articleId) ?? null }));
  };
  const listedOne = async (erratum: Erratum): Promise<ListedErratum> =>
    (await listed([erratum]))[0] ?? { erratum, article: null };

  return {
    praise: (praise) => corrections.praise({ ...praise, at: now().toISOString() }),

    async propose(proposal) {
      const fault = faultOf(proposal);
      if (fault !== null) return { ok: false, error: fault };
      const { guild, author } = proposal;
      const article = await articleNamed(proposal.articleId, library);
      if (article === undefined) return { ok: false, error: 'unknown_article' };
      const found = findPrinted(proposal.printed, article.paragraphs);
      if (found === null) return { ok: false, error: 'not_printed' };
      const open = await corrections.errata({ guild, author, status: 'open' }, ERRATA.openAPerson);
      if (open.length >= ERRATA.openAPerson) return { ok: false, error: 'too_many' };
      const erratum: Erratum = {
        // Short enough to be typed; a server has some hundreds, of 2^48 ids.
        id: newId().replaceAll('-', '').slice(0, ID_CHARS),
        guild,
        author,
        at: now().toISOString(),
        articleId: article.id,
        ...found,
        printed: article.paragraphs[found.paragraph]?.slice(found.start, found.end) ?? '',
        proposed: proposal.proposed.trim(),
        reason: proposal.reason.trim(),
        status: 'open',
        decidedBy: null,
        decidedAt: null,
      };
      if (!(await corrections.propose(erratum))) throw new Error(`The erratum ${erratum.id} is there already.`);
      return { ok: true, value: await listedOne(erratum) };
    },

    async list(guild, status) {
      const errata = await corrections.errata({ guild, status });
      return {
        listed: await listed(errata.slice(0, ERRATA.listed)),
        more: Math.max(0, errata.length - ERRATA.listed),
      };
    },

    async decide(guild, id, { status, by }) {
      const decided = await corrections.decide(guild, id, { status, by, at: now().toISOString() });
      if (decided !== null) return { ok: true, value: await listedOne(decided) };
      return { ok: false, error: (await corrections.erratum(guild, id)) === null ? 'unknown' : 'decided' };
    },
  };
}

const ID_CHARS = 12;

/** What is wrong with a proposal as it was typed, or null. */
function faultOf({ printed, proposed, reason }: Proposal): ProposalFault | null {
  if (printed.length > ERRATA.wordsChars || proposed.length > ERRATA.wordsChars) return 'too_long';
  if (reason.length > ERRATA.reasonChars) return 'too_long';
  if (!/[\p{L}\p{N}]/u.test(foldText(proposed))) return 'empty';
  return foldText(printed) === foldText(proposed) ? 'same' : null;
}
