import { isFrame } from './lexicon.ts';
import { pairsIn } from './pairs.ts';
import type { Fault } from './passage.ts';
import type { Print, Read } from './print.ts';
import { clauseAt, printedAt, type Said } from './said.ts';

const SPEAKER =
  /(?<=^|[。!?;:,\n"])([^。!?;:,\n"\d]{2,36}?)则?(?:对[^,。]{2,12})?(?:表示|认为|指出|透露|坦言|回忆|强调|提醒|分析|介绍|解释|说|称)(?=[说称,:"]|道)/gu;

/** What one says in print told as said by another: somebody who says nothing there, or something else. */
export function speakerFaults(said: Read, prints: readonly Print[]): Fault[] {
  const printed = prints.map((print) => ({ print, speakers: speakersIn(print) }));
  if (printed.every(({ speakers }) => speakers.length === 0)) return [];
  const all = prints.map(({ text }) => text).join('\n');
  return speakersIn(said).flatMap((speaker): Fault[] => {
    const fault: Fault = { kind: 'owner', ...printedAt(said, speaker) };
    const pairs = wordsOf(speaker.words).filter((pair) => all.includes(pair));
    const unheard = pairs.filter(
      (pair) => !printed.some(({ speakers }) => speakers.some(({ words }) => words.includes(pair))),
    );
    if (unheard.length > 0 && unheard.length * 2 >= pairs.length) return [fault];
    const right = speakerOf(said, speaker, printed);
    return right === null || pairs.length === 0 || pairs.some((pair) => right.includes(pair)) ? [] : [fault];
  });
}

type Speaker = { start: number; end: number; words: string };

function speakersIn({ text }: Said): Speaker[] {
  return [...text.matchAll(SPEAKER)].map(({ index, 0: all, 1: words = '' }) => ({
    start: index,
    end: index + all.length,
    words,
  }));
}

/** Who says in print what a speaker is told to say: whoever speaks in the sentence that has most of it; null where none does. */
function speakerOf(
  said: Read,
  { end }: Speaker,
  printed: readonly { print: Print; speakers: readonly Speaker[] }[],
): string | null {
  const sentence = clauseAt(said.clauses, end - 1)?.sentence;
  const last = said.clauses.findLast((clause) => clause.sentence === sentence);
  const keys = new Set(pairsIn(said.text, { start: end, end: last?.end ?? end }).map(({ key }) => key));
  const sentences = printed.flatMap(({ print, speakers }) =>
    speakers.map((speaker) => {
      const own = print.clauses.filter(
        (clause) => clause.sentence === clauseAt(print.clauses, speaker.end - 1)?.sentence,
      );
      const span = { start: speaker.end, end: own.at(-1)?.end ?? speaker.end };
      return { words: speaker.words, score: pairsIn(print.text, span).filter(({ key }) => keys.has(key)).length };
    }),
  );
  const [best, next] = sentences.toSorted((a, b) => b.score - a.score);
  return best === undefined || best.score < 2 || best.score === next?.score ? null : best.words;
}

/** The words of two characters of a name or an office. */
function wordsOf(words: string): string[] {
  const pairs: string[] = [];
  for (let at = 0; at + 1 < words.length; at += 1) {
    const pair = words.slice(at, at + 2);
    if (/^\p{Script=Han}{2}$/u.test(pair) && !isFrame(pair)) pairs.push(pair);
  }
  return pairs;
}
