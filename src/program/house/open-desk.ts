import { todayBy } from '../../clock.ts';
import type { DeskNotes } from '../../desk/notes.ts';
import type { Gate } from '../../http/gate.ts';
import type { Door } from '../../http/options.ts';
import type { Clock, Intake } from '../../ports.ts';
import type { House } from './house.ts';

/** The editors' page over the house, where there is a key to it; without one nothing is noted. */
export async function openDesk(
  house: House,
  key: string | null,
  { clock, gate }: { clock: Clock; gate: Gate },
): Promise<{ house: House; doors: Door[] }> {
  if (key === null) return { house, doors: [] };
  const [{ deskDoor }, { openNotes }] = await Promise.all([
    import('../../desk/desk-door.ts'),
    import('../../desk/notes.ts'),
  ]);
  const notes = openNotes();
  const door = deskDoor({ key, gate, notes, cut: house.cut, newsroom: house.newsroom, today: () => todayBy(clock) });
  return { house: { ...house, intake: notedIntake(house.intake, notes) }, doors: [door] };
}

/** The same way in, of which the desk is told what comes of it. */
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
