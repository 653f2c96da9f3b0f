import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import words from './event-words.json' with { type: 'json' };

const USAGE = `node fit/loose-words.ts dict.txt
  makes data/loose-words.json anew from the word list of jieba: a word, how often it is printed and its part of speech a line`;

/** How often a word of one, two and three characters must be printed to be one that writers choose. */
const OFTEN: readonly number[] = [Number.POSITIVE_INFINITY, 300, 60, 100];
const FREE = /^(?:v|d|a|ad|vd|vi|z)$/;
/** What counts, ranks or denies is nothing that a writer may choose; nor is a side, where it is a word by itself. */
const COUNTS = /[最首第全均独唯倍半双单多少几数百千万亿一二三四五六七八九十零两每各只仅凡皆都无未没不非莫勿别]/;
const SIDE = /^[上下左右内外前后东西南北中新旧老大小高低早晚冷热快慢长短男女红黄蓝绿白黑轻重深浅远近公私]$/;
const EVENTS: ReadonlySet<string> = new Set(words.events.split(' '));

/** The words of a list, shortest first. */
function looseIn(list: string): string[] {
  const counted = list.split('\n').flatMap((line) => {
    const [word = '', often = '0', part = ''] = line.trim().split(' ');
    const isFree = FREE.test(part) && Number(often) >= (OFTEN[word.length] ?? Number.POSITIVE_INFINITY);
    return isFree && !COUNTS.test(word) && !SIDE.test(word) && !EVENTS.has(word) ? [word] : [];
  });
  return [...new Set([...counted, ...words.also.split(' ')])].sort((a, b) => a.length - b.length || (a < b ? -1 : 1));
}

const [file] = process.argv.slice(2);
if (file === undefined) {
  console.error(USAGE);
  process.exit(1);
}
const loose = looseIn(readFileSync(file, 'utf8'));
const longer = Map.groupBy(
  loose.filter((word) => word.length > 1),
  (word) => word.charAt(0),
);
const table = {
  source:
    'Counted by fit/loose-words.ts from the word list with frequencies of jieba (dict.txt of npm @node-rs/jieba 2.0.3, MIT): its verbs, adverbs and adjectives of use; left out are those that count, rank or take a side, and those that tell an event of their own',
  single: loose.filter((word) => word.length === 1).join(''),
  longer: Object.fromEntries([...longer].map(([first, all]) => [first, all.map((word) => word.slice(1)).join(' ')])),
};
writeFileSync(join(import.meta.dirname, '../data/loose-words.json'), `${JSON.stringify(table)}\n`);
