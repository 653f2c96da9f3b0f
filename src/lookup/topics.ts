import { ASKED_AGAIN } from '../limits.ts';
import { TOPICS } from '../tables/topics.ts';
import { remembering } from '../text/remembering.ts';
import { type Directory, directoryOf, type Found } from './directory.ts';
import type { Why } from './why.ts';

/** One row of data/topics.json: a subject that readers ask for. */
type Topic = (typeof TOPICS)[number];

let directory: Directory<Topic> | null = null;
const byName = new Map(TOPICS.map((topic) => [topic.name, topic]));

/** The row with this name, or null. */
export function topicNamed(name: string): Topic | null {
  return byName.get(name) ?? null;
}

function topics(): Directory<Topic> {
  directory ??= directoryOf(
    TOPICS.map((row) => ({
      row,
      spellings: [
        { text: row.name, why: null, sounds: row.pinyin.split(' ') },
        { text: row['zh-TW'], why: null },
        ...row.synonyms.map((text) => ({ text, why: 'alias' as const })),
        { text: row.pinyin, why: 'pinyin' as const },
        { text: row.en, why: 'english' as const },
        { text: row.pinyin.replace(/(\w)\w* ?/g, '$1'), why: 'initials' as const },
      ],
    })),
  );
  return directory;
}

/** The topic that somebody typed a name or synonym of; as matchDistrict does it for places. */
export const matchTopic: (typed: string) => { found: Topic; why: Why | null } | { near: Topic[] } | null = remembering(
  (typed: string) => topics().match(typed),
  ASKED_AGAIN,
);

/** The topic that was typed where one is wanted: beside what its name leads to, what alone is offered for it (technology). */
export function topicTyped(typed: string): ReturnType<typeof matchTopic> {
  const match = matchTopic(typed);
  if (match !== null) return match;
  const [only, ...others] = suggestTopics(typed, { limit: 2 });
  return only === undefined || others.length > 0 ? null : { found: only.topic, why: only.why };
}

/** What to offer while a topic's name is being typed, the likeliest first; empty text offers `prefer`. */
export function suggestTopics(
  typed: string,
  options: { prefer?: readonly string[]; limit: number },
): { topic: Topic; why: Why | null }[] {
  const prefer = (options.prefer ?? []).flatMap((name) => topicNamed(name) ?? []);
  return topics()
    .suggest(typed, { prefer, limit: options.limit })
    .map(({ row, why }: Found<Topic>) => ({ topic: row, why }));
}
