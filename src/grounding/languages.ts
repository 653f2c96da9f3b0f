import { isPinyin } from '../holding/align/names-read.ts';
import { READ } from '../limits/llm.ts';
import type { Plan } from '../model/grounded.ts';
import type { Words } from '../search/index/finder.ts';

/** Languages of reports, as a model is told them, with words that hardly any longer text in them does without. */
const LANGUAGES = [
  { name: 'Chinese', frequent: [['今年', '记者', '一个', '进行', '他们']] },
  { name: 'English', frequent: [['the'], ['of', 'and']] },
];

/** The languages that an archive is printed in, the Chinese first: what is looked for in another finds nothing. */
export function languagesOf(words: Words): string {
  const holds = (word: string) => words.documentFrequency(word) >= Math.max(1, words.size * READ.language);
  const printed = LANGUAGES.filter(({ frequent }) => frequent.every((some) => some.some(holds)));
  return (printed.length > 0 ? printed : LANGUAGES.slice(0, 1)).map(({ name }) => name).join(' and ');
}

/** The words that tell in which language somebody asks: of a question in pinyin those that the plan writes for it. */
export function wordsAsked(question: string, plan: Pick<Plan, 'question'> | null): string {
  const words = question.toLowerCase().match(/[a-z]+/g) ?? [];
  const isSpelled = words.filter(isPinyin).length > words.length / 2;
  return plan !== null && isSpelled && !HAN.test(question) && HAN.test(plan.question) ? plan.question : question;
}

const HAN = /\p{Script=Han}/u;
