import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NO_SIGNS, type TopicSigns, topicSignsOf } from '../src/lookup/topics-of.ts';
import { readItem } from '../src/reading/read-item.ts';
import { TOPICS } from '../src/tables/topics.ts';
import type { TopicWeights } from '../src/tables/weights.ts';
import type { Vector } from '../src/text/vectors.ts';
import { type Case, fitLogistic } from './logistic.ts';
import { rounded, type Signals } from './named.ts';
import { newsIn } from './sets.ts';

const PULL = 1e-3;
/** Articles from which a topic learns weights of its own. */
const ENOUGH = 12;
/** A direction has length 1 in 64 dimensions: its signals are brought to the size of the others. */
const TIMES = 4;
/** Letters of the beginning of an article that stand for a short one. */
const SHORT = 60;

/** What speaks for each topic, from articles that four readers gave their sections (`fit/topics.tsv`). */
export function topicTable(truth: string): object {
  const news = newsIn(truth);
  const articles = sections().flatMap(({ id, topics }): Sorted[] => {
    const item = news.get(id);
    if (item === undefined) return [];
    const article = readItem(item);
    const { signs, vector } = topicSignsOf(article);
    const [begun = ''] = article.paragraphs;
    const short = topicSignsOf({ ...article, paragraphs: [begun.slice(0, SHORT)] });
    return vector === null ? [] : [{ topics, signs, vector, short: short.signs }];
  });
  const names = TOPICS.map(({ name }) => name);
  const learned = names.filter((name) => articles.filter(({ topics }) => topics.has(name)).length >= ENOUGH);
  return {
    source: 'Broadsheet: news that four readers gave its sections; npm run fit',
    common: weightsFor(names.flatMap((name) => articles.flatMap((one) => inShort(one, name)))),
    own: Object.fromEntries(learned.map((name) => [name, weightsFor(articles.map((one) => caseOf(one, name)))])),
  };
}

type Sorted = {
  topics: ReadonlySet<string>;
  signs: ReadonlyMap<string, TopicSigns>;
  vector: Vector;
  short: ReadonlyMap<string, TopicSigns>;
};

function sections(): { id: string; topics: ReadonlySet<string> }[] {
  const rows = readFileSync(join(import.meta.dirname, 'topics.tsv'), 'utf8')
    .trim()
    .split('\n');
  return rows.map((row) => {
    const [id = '', topics = ''] = row.split('\t');
    return { id, topics: new Set(topics.split(',')) };
  });
}

function caseOf({ topics, signs, vector }: Sorted, topic: string): Case {
  const about = Array.from(vector, (value, of) => [`${of}`, TIMES * value]);
  const signals = { bias: 1, ...(signs.get(topic) ?? NO_SIGNS), ...Object.fromEntries(about) };
  return { signals, is: topics.has(topic), weight: 1 };
}

/** Without a direction, of the whole article and of its beginning: short texts are told by these weights too. */
function inShort({ topics, signs, short }: Sorted, topic: string): Case[] {
  return [signs, short].map((of) => ({
    signals: { bias: 1, ...(of.get(topic) ?? NO_SIGNS) },
    is: topics.has(topic),
    weight: 1,
  }));
}

function weightsFor(cases: readonly Case[]): TopicWeights {
  const { bias = 0, body = 0, head = 0, share = 0, ...about }: Signals = rounded(fitLogistic(cases, { pull: PULL }));
  return { bias, body, head, share, about: Object.values(about).map((weight) => Number((TIMES * weight).toFixed(2))) };
}
