import { readFileSync } from 'node:fs';
import { goldenPages } from '../quality/golden.ts';
import { createRandom } from './random.ts';

/** An article as it is handed to the press: every part of it in the words that will be printed. */
export type Story = {
  title: string | null;
  kicker: string | null;
  subtitle: string | null;
  subheads: readonly { before: number; text: string }[];
  paragraphs: readonly string[];
  table: { caption: string; rows: readonly (readonly string[])[] } | null;
  /** What stands below its picture; null where it has none. */
  caption: string | null;
  boxed: boolean;
  byline: Byline | null;
};

/** Who signs it; `printed` is null where the first paragraph says it already. */
type Byline = {
  printed: string | null;
  at: 'lead' | 'end' | 'under-head';
  office: string | null;
  people: readonly string[];
};

/** Characters of running text. */
export function lengthOf(story: Story): number {
  return story.paragraphs.reduce((sum, text) => sum + text.length, 0);
}

/** Our own stories: those written for the press, those of the golden pages, and a year's news, longest first. */
export function ownStories(): Story[] {
  const written = parse<(Partial<Story> & Pick<Story, 'title' | 'paragraphs'>)[]>('stories.json').map(complete);
  return [...written, ...goldenStories(), ...newsStories()].toSorted((a, b) => lengthOf(b) - lengthOf(a));
}

/** What a story lacks that is not told. */
export function complete(told: Partial<Story> & Pick<Story, 'title' | 'paragraphs'>): Story {
  const bare = { kicker: null, subtitle: null, subheads: [], table: null, caption: null, boxed: false, byline: null };
  return { ...bare, ...told };
}

/** Articles of a file of JSON lines, told as far as they are known. */
export function storiesOf(file: string): Story[] {
  const lines = readFileSync(file, 'utf8').trim().split('\n');
  return lines.map((line) => complete(JSON.parse(line) as Parameters<typeof complete>[0]));
}

/** Stories for a page of so many characters: other ones for every seed, some of them short. */
export function pickStories(stories: readonly Story[], characters: number, seed: number): Story[] {
  const random = createRandom(seed + 1);
  const left = [...stories];
  const picked: Story[] = [];
  let filled = 0;
  while (left.length > 0) {
    // Every third may be any, the others are of the longest, so that not all of a page are briefs.
    const reach = picked.length % 3 === 2 ? left.length : Math.ceil(left.length / 3);
    const [story] = left.splice(random.below(reach), 1);
    if (story === undefined || filled + lengthOf(story) > characters) break;
    picked.push(story);
    filled += lengthOf(story);
  }
  return picked;
}

function goldenStories(): Story[] {
  return goldenPages()
    .flatMap(({ articles }) => articles)
    .flatMap((article) => {
      const paragraphs = article.paragraphs.filter((_, at) => !article.cut.includes(at));
      if (article.title === null || paragraphs.length === 0) return [];
      const people = article.byline?.people ?? [];
      const office = article.byline?.office ?? null;
      const saysItself = people.every((name) => paragraphs.some((text) => text.includes(name)));
      const printed = people.length === 0 || saysItself ? null : [office ?? '记者', ...people].join(' ');
      const byline: Byline | null =
        people.length === 0 ? null : { printed, at: saysItself ? 'lead' : 'end', office, people };
      return [complete({ title: article.title, kicker: article.kicker, paragraphs, byline })];
    });
}

function newsStories(): Story[] {
  return ['year', 'stories'].flatMap((folder) =>
    readFileSync(new URL(`../golden/${folder}/news.jsonl`, import.meta.url), 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { title: string; body: string })
      .map(({ title, body }) => complete({ title, paragraphs: body.split('\n') })),
  );
}

function parse<T>(file: string): T {
  return JSON.parse(readFileSync(new URL(file, import.meta.url), 'utf8')) as T;
}
