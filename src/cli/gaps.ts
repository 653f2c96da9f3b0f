import { todayBy } from '../clock.ts';
import type { Gap } from '../model/gap.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';
import type { Invocation } from './arguments.ts';
import type { Surroundings } from './surroundings.ts';

/** What readers asked in vain in the last weeks, a line a kind of question, most asked first. */
export async function tellGaps(
  { json }: Invocation,
  newsroom: Newsroom,
  { out, err, clock }: Surroundings,
): Promise<void> {
  const gaps = await newsroom.gaps(todayBy(clock));
  if (json) return out(JSON.stringify(gaps));
  if (gaps.length === 0)
    err('Nothing is counted: /settings gaps, or BROADSHEET_GAPS=on for questions from outside of servers.');
  for (const gap of gaps) out(lineOf(gap));
  for (const { question, at } of await newsroom.feedback(todayBy(clock)))
    out(`sent in ${at.slice(0, 10)}  ${question}`);
}

function lineOf({ questions, week, guild, reason, kind, district, topic, measure }: Gap): string {
  const about = [district, topic, measure].filter((part) => part !== null).join(' · ');
  return [String(questions).padStart(5), week, reason.padEnd(13), kind.padEnd(12), about || '—', guild]
    .join('  ')
    .trimEnd();
}
