import { z } from 'zod';
import answerCues from '../../data/answer-cues.json' with { type: 'json' };
import questionForms from '../../data/question-forms.json' with { type: 'json' };
import questionWords from '../../data/question-words.json' with { type: 'json' };
import { AnyOf, table } from './table.ts';

/** The kinds of question, in the order in which their forms are looked for: the first that fits is taken. */
export const QuestionKind = z.literal([
  'author',
  'compare',
  'trend',
  'superlative',
  'place',
  'yesno',
  'figure',
  'when',
  'where',
  'who',
  'list',
  'why',
  'how',
  'what',
]);
export type QuestionKind = z.infer<typeof QuestionKind>;

/** What the words of a folded question ask for, besides its kind. */
const Asks = z.object({
  /** How many there are in all. */
  total: AnyOf,
  /** How many came or went, not how many there are. */
  addition: AnyOf,
  /** By how much something changed: 收购价涨了多少. */
  change: AnyOf,
  /** What is more or less, however the question is put. */
  difference: AnyOf,
  /** Yes or no, at the question's end. */
  yes_or_no: AnyOf,
  /** An amount, and what may stand between it and what is measured. */
  amount: AnyOf,
  links: AnyOf,
  /** Which is more, though as yes or no: 武隆投资比璧山多吗. */
  comparison: AnyOf,
  /** An order of two, of all, or from the least on; the words that ask for it name nothing. */
  compared: AnyOf,
  ranked: AnyOf,
  least: AnyOf,
  /** What is meant to happen, or is there: 要合作, 冷库有几座; the words beside it name it. */
  meant: AnyOf,
  having: AnyOf,
  /** Whether something is not so: 不是100%吧. */
  denied: AnyOf,
  /** Whether a value is less than the one stated, more, a little more, or near it. */
  below: AnyOf,
  above: AnyOf,
  some_more: AnyOf,
  about: AnyOf,
  /** To which side of a value a measure is to pass, between the two: 产能超过60万. */
  over: AnyOf,
  under: AnyOf,
  /** What joins the two sides of a comparison, and where those end and the asking begins. */
  joint: AnyOf,
  sides_end: AnyOf,
  /** Which of two is less. */
  fewer: AnyOf,
  /** A body, not a person: 哪家公司. */
  body: AnyOf,
  /** The kinds of places below a district, one of which 哪个村 asks for. */
  small_places: AnyOf,
});

/** The forms in which questions are put; all texts are folded. */
export const QUESTION_FORMS = table(
  'question-forms.json',
  z.object({
    source: z.string(),
    kinds: z.array(z.object({ kind: QuestionKind, forms: z.array(z.string().min(1)) })),
    asks: Asks,
    summary: z.array(z.string().min(1)),
    fillers: AnyOf,
    empty_terms: z.array(z.string().min(1)),
    off_topic: z.array(z.string().min(1)),
  }),
  questionForms,
);

/** Words that ask or join and look for nothing (什么, 的, what), in folded form. */
export const QUESTION_WORDS = table(
  'question-words.json',
  z.array(z.object({ word: z.string().min(1), source: z.string().min(1) })).min(1),
  questionWords,
);

/**
 * What a question asks for, told by one of the forms in `asks` (and none of `unless`), and what a sentence that answers
 * it is likely to hold; `#` stands for a digit or a Chinese numeral. All in folded form.
 */
export const ANSWER_CUES = table(
  'answer-cues.json',
  z.array(
    z.object({
      kind: z.literal(['when', 'number', 'where', 'why', 'name', 'list', 'definition']),
      asks: z.array(z.string().min(1)).min(1),
      unless: z.array(z.string().min(1)),
      holds: z.array(z.string().min(1)),
      source: z.string().min(1),
    }),
  ),
  answerCues,
);
