import type { Door } from '../http/options.ts';
import type { Clock } from '../ports.ts';
import type { House } from './house.ts';

/** The editors' page over the house, where there is a key to it; without one nothing is noted. */
export async function openDesk(
  house: House,
  key: string | null,
  clock: Clock,
): Promise<{ house: House; doors: Door[] }> {
  if (key === null) return { house, doors: [] };
  const [{ deskDoor }, { openNotes }, { notedHouse }] = await Promise.all([
    import('../desk/desk-door.ts'),
    import('../desk/notes.ts'),
    import('./noting.ts'),
  ]);
  const notes = openNotes(() => clock.now().getTime());
  return { house: notedHouse(house, notes), doors: [deskDoor({ key, notes, newsroom: house.newsroom })] };
}
