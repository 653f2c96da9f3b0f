import { ASKED_AGAIN } from '../limits.ts';
import { namesWithin, usualHome } from '../lookup/home.ts';
import { type Coverage, type Day, type Language, languageOfLocale } from '../model.ts';
import type { ReplyOf } from '../reply.ts';
import { languageOf } from '../text/language.ts';
import { ofEach, remembering } from '../text/remembering.ts';

/** Who asks, where and when, as far as an answer depends on it; a Request of commands/ is one. */
export type Asked = {
  today: Day;
  language?: Language;
  /** The place whose news goes first; where unset that of the newsroom. */
  home?: string | null;
  /** The reader's questions before this one, oldest first: with them one that makes no sense alone is made whole. */
  thread?: readonly string[];
  /** False where the server settled that no model is asked. */
  model?: boolean;
  /** Is shown an answer of a model as far as it stands, sentence by sentence; whoever waits for the whole sets none. */
  follow?: (reply: AnswerReply) => void;
  asker: { locale: string | null; guild?: string | null; user?: string | null };
};

/** The reply that answers a question, or says that nothing does. */
export type AnswerReply = ReplyOf<'answer'>;

/**
 * The language of a reply to a question: the one asked for, else the question's own, else the reader's. Simplified script
 * may be copied from the page; whoever reads traditional is answered in that.
 */
export function languageFor(text: string, { language, asker }: Asked): Language {
  const [said, own] = [languageOf(text), languageOfLocale(asker.locale)];
  return language ?? (said === 'zh-CN' && own === 'zh-TW' ? own : (said ?? own ?? 'zh-CN'));
}

/** The same for words that are no question (a name from a list, somebody else's message): the reader's comes first. */
export function languageForName(text: string, { language, asker }: Asked): Language {
  return language ?? languageOfLocale(asker.locale) ?? languageOf(text) ?? 'zh-CN';
}

/** The places that an archive is about. */
export const placesCovered = ofEach(({ districts }: Coverage) => districts.map(({ name }) => name));

/** The place whose news goes first: the one settled where it is asked, else that of the newsroom, else where most of the archive is. */
export function homeFor(
  asked: Pick<Asked, 'home'>,
  { home, coverage }: { home: string | null; coverage: Coverage },
): string | null {
  return asked.home ?? home ?? usualHome(coverage);
}

const meantBy = ofEach((coverage: Coverage) =>
  remembering((home) => {
    const [covered, near] = [placesCovered(coverage), home === '' ? NOWHERE : namesWithin(home)];
    return [...new Set([...covered.filter((name) => near.has(name)), ...near, ...covered])];
  }, ASKED_AGAIN),
);

const NOWHERE: ReadonlySet<string> = new Set();

/** The places whose short names a reader may use: those of home, then the others that the archive is about. */
export function placesMeant(
  asked: Pick<Asked, 'home'>,
  { home, coverage }: { home: string | null; coverage: Coverage },
): readonly string[] {
  return meantBy(coverage)(homeFor(asked, { home, coverage }) ?? '');
}
