import type { Language } from '../../model.ts';

const HAN = /\p{Script=Han}/gu;
const LATIN = /\p{Script=Latin}/gu;
/** A name in brackets behind its translation. */
const BRACKETED = /[(（][^()（）]{1,40}[)）]|[“"「『][^”"」』]{1,40}[”"」』]/gu;

/** Whether a text is in a language: names of the other script may stand in it. */
export function isIn(language: Language, text: string): boolean {
  const bare = text.replace(BRACKETED, '');
  const han = bare.match(HAN)?.length ?? 0;
  const latin = bare.match(LATIN)?.length ?? 0;
  return language === 'en' ? latin > 0 && han < latin / 2 : han > latin / 2;
}
