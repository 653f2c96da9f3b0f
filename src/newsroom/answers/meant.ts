import { asMeant, bearsOut } from '../../asking/as-meant.ts';
import { inPapersWords } from '../../asking/paper-words.ts';
import { understand } from '../../asking/question.ts';
import type { Respelling } from '../../asking/respelled.ts';
import { rank } from '../../search/ranking/rank.ts';
import type { Dependencies } from '../archive/lists.ts';
import { type Asked, languageFor, placesMeant } from '../asked.ts';
import { candidates, knowing } from '../catalogue/find-candidates.ts';

/**
 * What was typed as it is meant in this archive. What seems a slip is one only where the article that is found then has the
 * word, and what else the question names: a name that the archive does not have is none of those that sound like it.
 */
export async function meantHere(
  typed: string,
  asked: Asked,
  { library, catalogue, home, pause }: Pick<Dependencies, 'library' | 'catalogue' | 'home' | 'pause'>,
): Promise<{ text: string; taken: Respelling[] }> {
  const { finder, coverage } = await catalogue();
  const { mended, ...meant } = await finder.consult(({ documentFrequency }) =>
    asMeant(typed, documentFrequency, asked.today),
  );
  if (mended.taken.length === 0) return meant;
  const covered = placesMeant(asked, { home, coverage });
  const language = languageFor(mended.text, asked);
  const question = understand(mended.text, { today: asked.today, language, covered });
  const words = await finder.consult((spread) => inPapersWords(question, knowing(spread)));
  const found = await candidates(words.finding, question, { library, search: finder.search, pause });
  const [best] = await finder.consult((spread) => rank(words.finding, found, spread));
  if (best === undefined || !bearsOut(best.article, question, mended.taken)) return meant;
  return { text: mended.text, taken: [...meant.taken, ...mended.taken] };
}
