import { type Laid, layOut } from '../align/seams.ts';
import type { Check, Claim, Source } from '../case.ts';
import { printedAt } from '../claims/said.ts';
import { isIn } from '../claims/script.ts';
import type { Fault, FaultKind } from '../passage.ts';

/** What print hangs something on, told without it or as its opposite: a condition, an exception, a second place. */
export const hinges: Check = (claim, source) => {
  if (claim.target !== 'han' || !isIn('zh-CN', source.printed)) return [];
  return [...unconditional(claim, source), ...included(claim, source), ...promoted(claim, source)];
};

const IF = /如果|假如|假若|倘若|倘使|要是|一旦|除非(?!经)|(?<=^|[,;。:"“])若(?!干)/gu;
/** What may say the same of a condition, or that it came to be. */
const HANGS = /如果|假如|倘|要是|一旦|除非|只要|若|的话|时|前提|情况下|条件|则|须|才|否则|后/u;
/** Tokens of what hangs on a condition from which it is told. */
const TOLD = 6;

/** 如果甲,将乙 told as 乙. */
function unconditional(claim: Claim, source: Source): Fault[] {
  if (HANGS.test(claim.text)) return [];
  return hungOn(claim, source, 'plan', (text) =>
    [...text.matchAll(IF)].flatMap(({ index }) => {
      const ends = endOf(text, index, /[。;!?]/gu);
      const comma = text.indexOf(',', index);
      return comma < 0 || comma > ends ? [] : [{ start: comma, end: ends, least: TOLD }];
    }),
  );
}

const BUT = /(?<![解清消废拆排扫删免开])除了?([^,。;]{2,30}?)等?(?:之外|以外|外)/gu;
/** 除甲外还有乙: both are meant. */
const ALSO = /[还也亦更另又都均]/;

/** 除甲外 told of 甲 too, where print does not tell of 甲 besides. */
function included(claim: Claim, source: Source): Fault[] {
  if (/[除外还也]|不含|不包括|之余/.test(claim.text)) return [];
  return hungOn(claim, source, 'scope', (text) =>
    [...text.matchAll(BUT)].flatMap(({ index, 0: all, 1: words = '' }) => {
      const start = index + all.indexOf(words);
      const rest = text.slice(index + all.length, endOf(text, index, /[。;]/gu));
      return ALSO.test(rest) ? [] : [{ start, end: start + words.length, least: 2 }];
    }),
  );
}

const NEXT = /(?:第[二三四五六七八九十]|次)([高大强多长低快小重好热深远])/gu;

/** 次高 told as 最高. */
function promoted(claim: Claim, { prints }: Source): Fault[] {
  if (/第[二三四五六七八九十]|次/.test(claim.text)) return [];
  const ways = new Set(prints.flatMap(({ text }) => [...text.matchAll(NEXT)].map(([, way = '']) => way)));
  return [...ways].flatMap((way): Fault[] => {
    const start = claim.text.indexOf(`最${way}`);
    return start < 0 ? [] : [{ kind: 'rank', ...printedAt(claim, { start, end: start + 2 }) }];
  });
}

function endOf(text: string, from: number, marks: RegExp): number {
  marks.lastIndex = from;
  return marks.exec(text)?.index ?? text.length;
}

/** The first stretch of a wording that tells so much of what print hangs on something. */
function hungOn(
  claim: Claim,
  source: Source,
  kind: FaultKind,
  find: (text: string) => { start: number; end: number; least: number }[],
): Fault[] {
  const hung = source.prints.map(({ text }) => find(text));
  if (hung.every((places) => places.length === 0)) return [];
  const { said, printed, tiles }: Laid = layOut(claim, source);
  for (const [print, places] of hung.entries())
    for (const { start, end, least } of places) {
      const told = tiles.flatMap((tile) =>
        said.slice(tile.said, tile.said + tile.length).filter((_, at) => {
          const token = printed[tile.printed + at];
          return token !== undefined && token.print === print && token.start >= start && token.end <= end;
        }),
      );
      const [first] = told;
      if (first !== undefined && told.length >= least)
        return [{ kind, ...printedAt(claim, { start: first.start, end: told.at(-1)?.end ?? first.end }) }];
    }
  return [];
}
