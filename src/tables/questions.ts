import { z } from 'zod';
import answerCues from '../../data/answer-cues.json' with { type: 'json' };
import questionForms from '../../data/question-forms.json' with { type: 'json' };
import questionWords from '../../data/question-words.json' with { type: 'json' };
import { table } from './table.ts';

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

/** The forms in which questions are put; all texts are folded. */
export const QUESTION_FORMS = table(
  'question-forms.json',
  z.object({
    source: z.string(),
    kinds: z.array(z.object({ kind: QuestionKind, forms: z.array(z.string().min(1)) })),
    summary: z.array(z.string().min(1)),
    fillers: z.array(z.string().min(1)),
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
      kind: z.literal([
        'when',
        'number',
        'where',
        'why',
        'reason',
        'listing',
        'route',
        'site',
        'agent',
        'name',
        'list',
        'definition',
        'person',
        'way',
        'meaning',
      ]),
      asks: z.array(z.string().min(1)).min(1),
      unless: z.array(z.string().min(1)),
      holds: z.array(z.string().min(1)),
      source: z.string().min(1),
    }),
  ),
  answerCues,
);
