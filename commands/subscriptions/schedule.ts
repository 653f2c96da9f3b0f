import type { Request } from '../../src/command.ts';
import { DIGEST } from '../../src/limits.ts';
import { Schedule } from '../../src/model/order.ts';
import type { Result } from '../../src/model.ts';
import type { Reply } from '../../src/reply.ts';
import { notice } from '../parts/notice.ts';
import { readZone } from './zone.ts';

/** Reads when the digest is to come; a reply that names the option and the cure where it cannot be read. */
export function scheduleOf(request: Request): Result<Schedule, Reply> {
  const { options, zone: home = DIGEST.zone } = request;
  const at = readTime(options.at ?? DIGEST.at);
  if (at === null) return { ok: false, error: notice(request, 'bad_time', { typed: options.at ?? '' }) };
  const zone = readZone(options.zone ?? home);
  if (zone === null) return { ok: false, error: notice(request, 'bad_zone', { typed: options.zone ?? '' }) };
  const weekday = Schedule.shape.weekday.safeParse(Number(options.weekday ?? Number.NaN)).data;
  const days = Schedule.shape.days.safeParse(options.days).data ?? (weekday === undefined ? 'daily' : 'weekly');
  return { ok: true, value: { days, ...(days === 'weekly' && weekday !== undefined && { weekday }), at, zone } };
}

/** A time of day as people type it (8, 8:30, 08：30, 8点半, 8 am, 7:30pm) as HH:MM, or null. */
function readTime(typed: string): string | null {
  const match = /^(\d{1,2})(?:[:：.点點时時h](\d{1,2}|半)?分?)?([ap]m)?$/i.exec(
    typed.normalize('NFKC').replaceAll(' ', ''),
  );
  if (match === null) return null;
  const minute = match[2] === '半' ? 30 : Number(match[2] ?? 0);
  const half = match[3]?.toLowerCase();
  const hour = half === undefined ? Number(match[1]) : (Number(match[1]) % 12) + (half === 'pm' ? 12 : 0);
  if (hour > 23 || minute > 59) return null;
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}
