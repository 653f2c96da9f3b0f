import { z } from 'zod';
import answerCues from '../../data/answer-cues.json' with { type: 'json' };
import questionForms from '../../data/question-forms.json' with { type: 'json' };
import questionWords from '../../data/question-words.json' with { type: 'json' };
import { AnyRow, ROW } from './pattern.ts';
import { table } from './table.ts';

/** The kinds of question. */
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
  'summary',
]);
export type QuestionKind = z.infer<typeof QuestionKind>;

/** The forms in which questions are put; all texts are folded. */
export const QUESTION_FORMS = table(
  'question-forms.json',
  z.object({
    source: z.string(),
    /** The longest words that fit decide, of equal ones those of the first row. */
    kinds: z.array(z.strictObject({ kind: QuestionKind, ...ROW })),
    /** What names nothing, whatever stands around it. */
    fillers: AnyRow,
    empty_terms: z.array(z.string().min(1)),
    off_topic: AnyRow,
    /** What asks for the weather as it is, which a paper can only have foretold. */
    weather: AnyRow,
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
 * What a question asks for, told by a pattern, and what a sentence that answers
 * it is likely to hold; `#` stands for a digit or a Chinese numeral. All in folded form.
 */
export const ANSWER_CUES = table(
  'answer-cues.json',
  z.array(
    z.strictObject({
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
        'most',
      ]),
      ...ROW,
      holds: z.array(z.string().min(1)),
      source: z.string().min(1),
    }),
  ),
  answerCues,
);
