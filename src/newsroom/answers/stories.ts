import { foremostFirst, ofNewest } from '../../answering/operators/list.ts';
import { queryOf } from '../../answering/query.ts';
import { STORIES } from '../../limits/answering.ts';
import { DISCORD } from '../../limits/discord.ts';
import { QUESTION_CHARS, SEARCH } from '../../limits.ts';
import type { Suggestion } from '../../model/answer.ts';
import type { Article } from '../../model.ts';
import { type Story, storiesOf } from '../../search/events.ts';
import { itemsOf } from '../../search/passages/items.ts';
import { beginningOf } from '../../search/passages/part.ts';
import { withoutDoubles } from '../../search/stories.ts';
import { foldText } from '../../text/fold.ts';
import { languageOf } from '../../text/language.ts';
import { phrase } from '../../text/phrase.ts';
import { articleNamed, type Dependencies } from '../archive/lists.ts';
import { type AnswerReply, type Asked, homeFor, languageForName } from '../asked.ts';
import { outlinesInTurn } from '../catalogue/outlines-in-turn.ts';
import { partsInTurn } from '../catalogue/parts-in-turn.ts';
import { answerQuestion } from './answers.ts';
import { guarded } from './replies.ts';
import { tellStory } from './tell-story.ts';
import { toldWith } from './told-with.ts';

/** How an event went on: that of an article, by its id or its whole title, or else what the words name. */
export async function answerStory(name: string, asked: Asked, dependencies: Dependencies): Promise<AnswerReply> {
  const typed = name.trim().slice(0, QUESTION_CHARS);
  const named = (await articleNamed(typed, dependencies.library)) ?? (await articleTitled(typed, dependencies));
  const article = named && beginningOf(named);
  const language = languageForName(article?.title ?? typed, asked);
  const words = article === undefined ? typed : (article.title ?? phrase('answer.untitled', language));
  // Asked in the words' own language: those of another one would be looked for in the paper as well.
  const text = phrase('answer.ask_story', languageOf(words) ?? language, { words });
  if (article === undefined) return answerQuestion(text, { ...asked, language }, dependencies);
  const { finder, coverage } = await dependencies.catalogue();
  const listed = [
    ...(await toldWith(article, dependencies)),
    ...(await found(`${article.title ?? ''} ${article.paragraphs[0] ?? ''}`, dependencies)),
  ];
  const query = queryOf(text, { today: asked.today, language });
  // Places of a title are print: nothing about them was taken for anything.
  const question = { ...query.question, places: [] };
  const archive = { listed: withoutDoubles([article, ...listed]), coverage };
  await outlinesInTurn(archive.listed, dependencies.pause);
  return finder.consult((spread) => {
    const told = tellStory({ ...query, question }, article, { ...archive, spread }, { today: asked.today });
    return guarded(told, { ...question, text }, [article, ...listed], archive);
  });
}

/** The item whose title is exactly what was typed. */
async function articleTitled(typed: string, dependencies: Dependencies): Promise<Article | undefined> {
  return typed === '' ? undefined : (await found(typed, dependencies)).find(({ title }) => title === typed);
}

/** The items that words find. */
async function found(words: string, { library, catalogue, pause }: Dependencies): Promise<Article[]> {
  const { finder } = await catalogue();
  const matches = await finder.search(words.slice(0, QUESTION_CHARS), SEARCH.candidates);
  const articles = await library.articles(matches.map(({ id }) => id));
  return partsInTurn(articles.flatMap(itemsOf), words, pause);
}

/** The stories of the newest days, put together once for each state of the archive. */
export function currentStories({ library, catalogue, kept, pause }: Dependencies): () => Promise<Story[]> {
  let known: { revision: number; stories: Promise<Story[]> } | null = null;

  async function putTogether(): Promise<Story[]> {
    const { finder, coverage } = await catalogue();
    const items = await partsInTurn((await library.list({ limit: STORIES.items })).flatMap(itemsOf), '', pause);
    const newest = ofNewest(items, coverage.latest, DISCORD.choices);
    const outlines = await outlinesInTurn(newest, pause);
    const known = (await kept?.of(newest.map(({ id }) => id))) ?? new Map();
    return finder.consult((spread) => storiesOf(outlines, spread, known));
  }

  return async () => {
    const revision = await library.revision();
    if (known?.revision !== revision) {
      const stories = putTogether();
      known = { revision, stories };
      // What failed once may not fail again.
      stories.catch(() => {
        known = null;
      });
    }
    return known.stories;
  };
}

/** The largest of the current stories by title, those first that what is typed stands in; of equally large ones those of home. */
export async function suggestStories(
  typed: string,
  asked: Pick<Asked, 'home'>,
  { stories, catalogue, home }: Dependencies & { stories(): Promise<Story[]> },
): Promise<Suggestion[]> {
  const { coverage } = await catalogue();
  const words = foldText(typed)
    .split(/\s+/)
    .filter((word) => word !== '');
  const fitting = foremostFirst(await stories(), homeFor(asked, { home, coverage })).filter(({ items }) =>
    words.every((word) => items.some(({ title }) => title.includes(word))),
  );
  const titles = fitting.flatMap(
    ({ items }) => items.find(({ article }) => article.title !== null)?.article.title ?? [],
  );
  return [...new Set(titles)]
    .filter((title) => title.length <= DISCORD.choiceChars)
    .slice(0, DISCORD.choices)
    .map((title) => ({ name: title, value: title, why: null }));
}
