import type { Block } from '../../src/model.ts';
import { withPage } from './around.ts';
import { setBrief } from './briefs.ts';
import { chanceOf } from './chance.ts';
import { asRead } from './damage.ts';
import { layOutPage, type Placed } from './lay-out.ts';
import { type Manner, mannerBy } from './manner.ts';
import { inOrder } from './order.ts';
import { setPhotograph } from './photograph.ts';
import { type SetArticle, setArticle } from './set-article.ts';
import type { Told } from './told.ts';

/** A page to learn from: its blocks, and of each what it is and of which article. */
type TrainingPage = { blocks: Block[]; truth: Truth[]; articles: SetArticle[]; manner: Manner };
export type Truth = Pick<Placed, 'article' | 'part' | 'over'>;

/** A page of news in a manner that the seed draws. */
export function trainingPage(news: readonly Told[], seed: number): TrainingPage {
  const chance = chanceOf(seed);
  const manner = mannerBy(chance);
  const told = Array.from({ length: 6 + chance.upTo(6) }, () => shortened(chance.one(news), 200 + chance.upTo(900)));
  const brief = chance.percent(50) ? told.length - manner.briefs : chance.upTo(told.length - manner.briefs + 1);
  const articles = told.map((one, at) => {
    if (at >= brief && at < brief + manner.briefs) return setBrief(one, manner, chance);
    return chance.percent(manner.photographs) ? setPhotograph(one, manner, chance) : setArticle(one, manner, chance);
  });
  const photographs = new Set(articles.flatMap(({ photograph }, at) => (photograph ? [at] : [])));
  const placed = withPage(
    inOrder(layOutPage(articles, manner, chance), photographs, manner, chance),
    manner.briefs > 0 ? brief : told.length,
    manner,
    chance,
  );
  return {
    blocks: placed.map(({ lines, begins }, number) => ({
      number,
      text: asRead(lines, manner, chance),
      ...(manner.typed && manner.indent > 0 && begins && { setIn: true }),
    })),
    truth: placed.map(({ article, part, over }) => ({ article, part, over })),
    articles,
    manner,
  };
}

function shortened({ title, paragraphs }: Told, most: number): Told {
  let length = 0;
  const kept = paragraphs.filter((text, at) => {
    const isKept = at < 2 || length < most;
    if (isKept) length += text.length;
    return isKept;
  });
  return { title, paragraphs: kept };
}
