import type { Gap } from '../../model/gap.ts';
import type { Language } from '../../model.ts';
import type { ReplyOf } from '../../reply.ts';
import { phrase } from '../../text/phrase.ts';
import { cleanLine } from '../clean.ts';
import { framed } from '../words/names.ts';
import { dayWords } from '../words/source-line.ts';
import { bold, line, plain, type Sheet } from './layout.ts';

/** What readers of a server asked in vain in a week: kinds of questions, and those in words that their askers sent in. */
export function layOutGaps({ week, gaps, questions }: ReplyOf<'gaps'>, language: Language): Sheet {
  const sent = questions.map((question) => line('quote', plain(cleanLine(question))));
  return {
    tone: 'notice',
    lines: [
      line('head', phrase('gaps.head', language, { day: dayWords(week, language) })),
      ...gaps.map((gap) =>
        line(
          'point',
          bold(aboutOf(gap, language)),
          plain(` · ${phrase(`gaps.reason.${gap.reason}`, language)} × ${gap.questions}`),
        ),
      ),
      ...(sent.length === 0 ? [] : [line('gap'), line('plain', phrase('gaps.sent', language)), ...sent]),
      line('small', phrase('gaps.kept', language)),
    ],
  };
}

function aboutOf({ district, topic }: Gap, language: Language): string {
  const names = [district, topic].filter((name) => name !== null).map((name) => framed(name, language));
  return names.length === 0 ? phrase('gaps.anything', language) : names.join(' · ');
}
