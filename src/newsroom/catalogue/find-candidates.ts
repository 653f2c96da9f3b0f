import type { Query } from '../../answering/query.ts';
import { termsNamed } from '../../asking/named.ts';
import type { Question } from '../../asking/question.ts';
import { OF_PLACES } from '../../limits/answering.ts';
import { SEARCH } from '../../limits.ts';
import { shortName } from '../../lookup/home.ts';
import { topicsAsked } from '../../lookup/topics-of.ts';
import { type Article, type Day, isNews } from '../../model.ts';
import type { Finder, Words } from '../../search/index/finder.ts';
import { countriesIn } from '../../search/named-places.ts';
import { itemsOf } from '../../search/passages/items.ts';
import type { Dependencies } from '../archive/lists.ts';
import { partsInTurn } from './parts-in-turn.ts';

/** The articles whose words the question shares, and those about the places that it names. */
export async function candidates(
  words: string,
  question: Question,
  { library, search, pause }: Pick<Dependencies, 'library' | 'pause'> & { search: Finder['search'] },
): Promise<{ article: Article; score: number }[]> {
  const matches = await search(words, SEARCH.candidates);
  const scores = new Map(matches.map(({ id, score }) => [id, score]));
  const places = placesOf(question);
  const limit = Math.min(OF_PLACES.each, Math.ceil(OF_PLACES.together / Math.max(1, places.length)));
  const ofPlaces = await Promise.all(places.map((district) => library.list({ district, limit })));
  for (const { id } of ofPlaces.flat()) if (!scores.has(id)) scores.set(id, 0);
  const articles = await library.articles([...scores.keys()]);
  const parts = await partsInTurn(articles.flatMap(itemsOf), words, pause);
  return parts.map((article) => ({ article, score: scores.get(article.id) ?? 0 }));
}

/** The places that a question names, each once; nobody asks of so many. */
function placesOf({ places }: Question): string[] {
  return [...new Set(places.map(({ district, place }) => district ?? place))].slice(0, OF_PLACES.places);
}

/** Whether some article of the archive holds a word. */
export function knowing(words: Words): (word: string) => boolean {
  return (word) => words.documentFrequency(word) > 0;
}

/**
 * Items that may make a list: of the days asked for and of the newest, and those that words, places and topics find;
 * the same words at `home`, which in a large archive are few among all.
 */
export async function listable(
  { question, scope }: Query,
  {
    library,
    search,
    today,
    home,
    pause,
  }: Pick<Dependencies, 'library' | 'home' | 'pause'> & { search: Finder['search']; today: Day },
): Promise<Article[]> {
  const named = termsNamed(question).map(({ words }) => words.slice(0, 3).join(' '));
  const words = [...named, ...countriesIn(question.folded).map(({ printed }) => printed.join(' '))].join(' ');
  const topics = topicsAsked(named, named.join(' '), 1);
  const places = placesOf(question);
  const [days, newest, ...others] = await Promise.all([
    scope === null || scope.recent ? [] : library.list({ from: scope.from, to: scope.to, limit: OF_DAYS }),
    library.list({ to: today, limit: OF_DAYS }),
    ...topics.map((topic) => library.list({ topic, limit: OF_SUBJECT })),
    ...places.map((district) => library.list({ district, limit: OF_SUBJECT })),
  ]);
  const asked = [words, ...question.places.map(({ printed }) => printed)].join(' ');
  const atHome = home === null || places.length > 0 ? [] : await search(`${words} ${shortName(home)}`, OF_SUBJECT);
  const matches = [...(await search(asked, OF_SUBJECT)), ...atHome];
  const found = await library.articles([...new Set(matches.map(({ id }) => id))]);
  const all = new Map([...days, ...newest, ...others.flat(), ...found].map((article) => [article.id, article]));
  return partsInTurn([...all.values()].filter(isNews).flatMap(itemsOf), words, pause);
}

/** Items of the days asked for that are looked at, and of a place, a topic or some words. */
const OF_DAYS = 200;
const OF_SUBJECT = 60;
