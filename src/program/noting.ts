import type { DeskNotes } from '../desk/notes.ts';
import type { Intake } from '../ports.ts';
import { phrase } from '../text/phrase.ts';
import type { House } from './house.ts';

/** The same house, in which the editors' desk is told what is read and refused, and what is asked in vain; /privacy says so. */
export function notedHouse<H extends Pick<House, 'newsroom' | 'intake'>>(house: H, notes: DeskNotes): H {
  const { newsroom, intake } = house;
  return {
    ...house,
    newsroom: {
      ...newsroom,
      async ask(question, asked) {
        const reply = await newsroom.ask(question, asked);
        const { reason } = reply.answer;
        // Small talk is nothing that a paper could be missing.
        if (reason !== null && reason !== 'off_topic')
          notes.foundNothing(newsroom.namedIn(reply.question ?? question), reason);
        return reply;
      },
      aboutModel: (language) => `${newsroom.aboutModel(language)}${phrase('notice.privacy.desk', language)}`,
    },
    intake: notedIntake(intake, notes),
  };
}

function notedIntake(intake: Intake, notes: DeskNotes): Intake {
  return {
    ...intake,
    async *take(...given) {
      for await (const outcome of intake.take(...given)) {
        notes.took(outcome);
        yield outcome;
      }
    },
  };
}
