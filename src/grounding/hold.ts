import { faultsOf } from '../holding/holding.ts';
import type { Fault, FaultKind, Passage as Print } from '../holding/passage.ts';
import { HELD } from '../limits/holding.ts';
import type { ModelReading } from '../model/grounded.ts';
import type { Language, Quote } from '../model.ts';
import { wholeOf } from '../search/passages/items.ts';
import type { Held, Passage } from './passage.ts';
import { restsOn } from './support.ts';
import { titleOf } from './title-of.ts';

/** What became of a reading: the sentences that stand, whether its first one does, and in a line each what was wrong. */
export type Holding = { held: Held[]; answers: boolean; faults: string[] };

type Sentence = ModelReading['sentences'][number];
type Judged = { held: Held | null; faults: string[] };
type Asked = { question: string; language: Language };

/**
 * Holds each sentence of readings to the passages that it cites, and to no others: once, however often it is told while a
 * model speaks on.
 * @param options.pause - Lets the process do other work before the next sentence.
 */
export function holderOf(
  passages: readonly Passage[],
  { most, pause, ...asked }: Asked & { most: number; pause(): Promise<void> },
): (reading: Pick<ModelReading, 'sentences'>) => Promise<Holding> {
  const known = new Map<string, Judged>();
  async function judgedOnce(sentence: Sentence): Promise<Judged> {
    const key = JSON.stringify([sentence.passages, sentence.text.slice(0, CHARS)]);
    const before = known.get(key);
    if (before !== undefined) return before;
    await pause();
    const judged = judge(sentence, passages, asked);
    known.set(key, judged);
    return judged;
  }
  return async ({ sentences }) => {
    const judged: Judged[] = [];
    for (const sentence of sentences.slice(0, most)) judged.push(await judgedOnce(sentence));
    return {
      held: judged.flatMap(({ held }) => held ?? []),
      answers: judged[0]?.held !== null && judged.length > 0,
      faults: judged.flatMap(({ faults }) => faults),
    };
  };
}

/** One letter more than may be shown: what is longer is told to be, and not read. */
const CHARS = HELD.chars.latin + 1;

function judge({ text: said, passages: numbers }: Sentence, passages: readonly Passage[], asked: Asked): Judged {
  const text = inOneLine(said.slice(0, CHARS));
  const [first, ...rest] = [...new Set(numbers)].flatMap((n) => passages[n - 1] ?? []);
  if (first === undefined) return { held: null, faults: [`“${text}” names no passage.`] };
  const cited = [first, ...rest] as const;
  const faults = faultsOf(text, cited.map(printOf), asked);
  const rests = restsOn({ text, passages: cited });
  if (faults.length === 0 && rests) return { held: { text, passages: cited }, faults: [] };
  if (!rests) faults.push({ kind: 'word', at: 0, text: '' });
  return { held: null, faults: [`“${text}”: ${linesOf(faults, text).join('; ')}.`] };
}

function printOf({ item, quotes }: Passage): Print {
  const { date, district } = item;
  return {
    text: quotes.map(asPrinted).join(''),
    title: titleOf(item),
    date,
    source: wholeOf(item).source,
    district,
    report: item.paragraphs.join('\n'),
  };
}

/** Sentences that stand apart in print are not read as one. */
function asPrinted({ text, paragraph, start }: Quote, at: number, quotes: readonly Quote[]): string {
  const before = quotes[at - 1];
  const goesOn = before === undefined || (before.paragraph === paragraph && before.end === start);
  return goesOn ? text : `\n${text}`;
}

/** What is wrong, as a model can mend it: each thing once, with the clauses in which it is wrong of. */
function linesOf(faults: readonly Fault[], text: string): string[] {
  return [...Map.groupBy(faults, ({ kind }) => kind)].map(([kind, all]) => {
    const words = [...new Set(all.map((fault) => placed(fault, text)))].filter((place) => place !== '');
    return words.length === 0 ? WRONG[kind] : `${WRONG[kind]} (${words.join(', ')})`;
  });
}

/** The words of a fault with the clause in which they stand: a piece of a word alone hardly tells what to mend. */
function placed({ at, text: words }: Fault, text: string): string {
  if (words === '' || !text.startsWith(words, at)) return words;
  const before = text.slice(0, at).search(/[^，。；：！？,;:!?]*$/);
  const [rest = ''] = /^[^，。；：！？,;:!?]*/.exec(text.slice(at + words.length)) ?? [];
  const clause = text.slice(before, at + words.length + rest.length).trim();
  return clause === words ? words : `${words} in “${clause}”`;
}

const WRONG: Readonly<Record<FaultKind, string>> = {
  empty: 'it is empty',
  length: 'it is too long for one sentence',
  shape: 'it is not one plain sentence without markup',
  language: 'it is in another language than asked for',
  script: 'it is in another script than asked for',
  contact: 'it holds a link, an address or an invitation',
  order: 'it tells the reader to do something',
  number: 'this number is not printed with that unit in its passages',
  owner: 'this is printed of another thing or person',
  day: 'this day is not printed there',
  place: 'this place is not printed there',
  name: 'this name is not printed there',
  word: 'this is more than its passages say; keep to their words',
  scope: 'this is wider than what is printed',
  polarity: 'it denies what is printed, or leaves a denial out',
  plan: 'it tells as done or certain what is a plan or hangs on a condition, or what was done as a plan',
  direction: 'it tells a rise as a fall, or the other way round',
  cause: 'this cause is not printed',
  side: 'it says the other side of what is printed',
  laid: 'it is put together otherwise than printed, most of all here; keep the words and the order of its passages',
  share: 'this share is not printed',
  rank: 'this rank is not printed',
};

/** Models end with a line break, and some put a mark of a list before each sentence. */
function inOneLine(words: string): string {
  return words
    .trim()
    .replace(/^[-*·•]\s+/u, '')
    .replace(/(?<=\p{Script=Han}|[，。；：、！？”）])\s*\n\s*|\s*\n\s*(?=\p{Script=Han})/gu, '')
    .replace(/[ \t\r\n]+/g, ' ');
}
