import { SCOPES } from '../../tables/holding.ts';
import type { Check } from '../case.ts';
import { printedAt, type Said } from '../claims/said.ts';
import type { Fault } from '../passage.ts';

/** 全市, 全国, nationwide: what is told of more than the print tells of. */
export const scopes: Check = (said, { texts }) => {
  const ranked = rankScopeFaults(said, texts);
  return [
    ...ranked,
    ...SCOPES.flatMap(({ said: wide, printed }) => {
      const match = wide.exec(said.text);
      if (match === null || texts.some(({ text }) => printed.test(text))) return [];
      return [
        { kind: 'scope' as const, ...printedAt(said, { start: match.index, end: match.index + match[0].length }) },
      ];
    }),
  ];
};

/** 全国首个 where 东北首个 is printed: of how many something is the first must stand beside that it is. */
function rankScopeFaults(said: Said, texts: readonly Said[]): Fault[] {
  return [...said.text.matchAll(RANKED)].flatMap(({ index, 0: words, 1: scope = '' }): Fault[] => {
    const printed = new RegExp(`${scope}[^,。;]{0,8}(?:${RANK})`, 'u');
    if (texts.some(({ text }) => printed.test(text))) return [];
    return [{ kind: 'scope', ...printedAt(said, { start: index, end: index + words.length }) }];
  });
}

const RANK = '首|第一|最|唯一|榜首|居';
const RANKED = new RegExp(`(全[球国省市区县]|世界|亚洲|国内|我国)的?(?:${RANK})`, 'gu');
