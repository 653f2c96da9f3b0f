import type { Question } from '../../asking/question.ts';
import { CHONGQING } from '../../lookup/gazetteer.ts';
import { ASKS } from '../../tables/asks.ts';
import { foldText } from '../../text/fold.ts';
import { ofEach } from '../../text/remembering.ts';

const END = /[?？。!！,， ].*$/u;

/** What of a question its figures are held against, worked out once for hundreds of them. */
export const askedOf = ofEach((question: Question) => {
  const { folded, terms, periods, besideAmount } = question;
  const places = question.places.filter(({ place }) => place !== CHONGQING);
  const asksSize = !ASKS.addition.test(folded) && !ASKS.planned.test(folded) && !ASKS.change.test(folded);
  return {
    letters: new Set([...folded, ...terms.flatMap(({ words }) => words.flatMap((word) => [...word]))]),
    /** 上半年 is a time, which fits or does not by its days: without it no side is taken. */
    untimed: periods.reduce((text, { printed }) => text.replace(foldText(printed), '|'), folded),
    before: besideAmount?.before.slice(-2) ?? '',
    after: besideAmount?.after.replace(END, '') ?? '',
    places,
    names: places.flatMap(({ printed, place }) => [foldText(printed), place]),
    asksSize,
    asksTotal: asksSize && ASKS.total.test(folded),
    asksDifference: ASKS.difference.test(folded),
  };
});
