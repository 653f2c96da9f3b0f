import { ASKED_AGAIN } from '../limits.ts';
import { ASKS } from '../tables/asks.ts';
import { QUESTION_FORMS, type QuestionKind as TableKind } from '../tables/questions.ts';
import type { Folded } from '../text/fold.ts';
import { remembering } from '../text/remembering.ts';

export type QuestionKind = TableKind;

/** What kind of answer a question wants, and where the words stand that say so. */
export type AskedFor = {
  kind: QuestionKind | 'summary' | 'statement';
  /** The asking words in the printed question (UTF-16); they name nothing that could be looked up. */
  spans(question: Folded): { start: number; end: number }[];
};

type Form = { kind: QuestionKind | 'summary'; pattern: RegExp; weight: number };

/** A wildcard between two asking words reaches this far: 哪个区的科技型企业总量最多. */
const GAP = '[^。?!]{0,16}?';
/** 由哪几位采写 asks for names, and more surely for the author's. */
const AUTHOR_FIRST = 2;
/** 几家 asks how many, or only says some, as 多大 may end 那么多: 几家球会为啥不去 and 种那么多大烟花图啥 ask why. */
const SOME = /^(?:几.|多[^少])/u;
const SOME_LAST = 0.5;
/** Of two forms that fit, the longer tells more; a question that ends in 吗 wants yes or no whatever else it names. */
const YES_NO_END = new RegExp(`(?:${ASKS.yes_or_no.source})\\??$`, 'u');

const FORMS: readonly Form[] = [
  ...QUESTION_FORMS.kinds.flatMap(({ kind, forms }) => forms.map((form) => formOf(kind, form))),
  ...QUESTION_FORMS.summary.map((form) => formOf('summary', form)),
];

/** The kind of a folded question: the longest asking form that stands in it decides; none makes it a statement. */
export const kindOf = remembering(kindIn, ASKED_AGAIN);

function kindIn(folded: string): AskedFor {
  const text = folded.replace(/[。.!]+$/, '');
  const fitting = FORMS.filter(({ pattern }) => pattern.test(text)).sort((a, b) => b.weight - a.weight);
  const kind = YES_NO_END.test(text) ? 'yesno' : (fitting[0]?.kind ?? 'statement');
  return {
    kind,
    spans: (question) =>
      fitting
        .filter((form) => form.kind === 'summary' || form.kind === 'author')
        .flatMap(({ pattern }) => spansOf(pattern, question)),
  };
}

function formOf(kind: Form['kind'], form: string): Form {
  const escaped = form
    .replace(/^\^|\$$/g, '')
    .split('…')
    .map((part) => `(${part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')})`);
  const start = form.startsWith('^') ? '^' : /^[a-z]/.test(form) ? '(?<![a-z])' : '';
  const weight = form.length + (kind === 'author' ? AUTHOR_FIRST : 0) - (SOME.test(form) ? SOME_LAST : 0);
  return {
    kind,
    weight,
    pattern: new RegExp(`${start}${escaped.join(GAP)}${form.endsWith('$') ? '[?]?$' : ''}`, 'du'),
  };
}

/**
 * Where the words of a form stand, as one span where they follow one another. What stands between two of them is left out: it
 * is what news is asked of (有什么教育新闻).
 */
function spansOf(pattern: RegExp, question: Folded): { start: number; end: number }[] {
  const [, ...parts] = pattern.exec(question.text)?.indices ?? [];
  const spans: { start: number; end: number }[] = [];
  for (const part of parts) {
    const [start = 0, end = 0] = (part ?? []).map((at) => question.at[at]);
    const before = spans.at(-1);
    if (before?.end === start) before.end = end;
    else spans.push({ start, end });
  }
  return spans;
}
