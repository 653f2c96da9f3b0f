import { setTimeout as pause } from 'node:timers/promises';
import { type Besieged, besiege } from './besieged.ts';
import { BUDGET, INNOCENT_MS } from './budget.ts';
import { stranger } from './people.ts';
import type { Measure, Row } from './row.ts';
import { answerOf, call, type Ended } from './ways.ts';

/** What came of one row; numbers are at worst, `waitedMs` is how long somebody who means no harm waited. */
export type Report = {
  row: string;
  inputs: number;
  ended: Partial<Record<Ended, number>>;
  stallMs: number;
  idleMs: number;
  healthMs: number;
  mostMb: number;
  cpuMs: number;
  waitedMs: number;
  /** What is over the budget, or went wrong; [] where all is well. */
  faults: string[];
};

/** Runs rows one after another against one running program; one that needs its own, or killed the last, gets a new one. */
export async function attackAll(
  rows: readonly Row[],
  measure: Measure,
  { settings = {}, told = () => {} }: { settings?: Record<string, string>; told?(report: Report): void } = {},
): Promise<Report[]> {
  const reports: Report[] = [];
  let shared: Besieged | null = null;
  for (const row of rows) {
    const own = (await row.own?.(measure)) ?? null;
    // Two programs cannot have one archive.
    shared = await closedFor(own, shared);
    const start = () => besiege({ ...settings, ...own?.settings });
    // What is sent to it while it starts may keep it from starting.
    const besieged: Besieged | Error = (own === null ? shared : null) ?? (await start().catch((error: Error) => error));
    const report: Report =
      besieged instanceof Error
        ? notStarted(row, besieged)
        : await attack(row, besieged, { ...measure, release: own?.release ?? (() => {}) });
    reports.push(report);
    told(report);
    const spent = report.faults.some((fault) => /crash|silence|hang/.test(fault));
    if (!(besieged instanceof Error) && (own !== null || spent)) await besieged.close();
    await own?.close();
    if (own === null) shared = spent || besieged instanceof Error ? null : besieged;
  }
  await shared?.close();
  return reports;
}

/** The shared program, closed and gone where a row has one of its own. */
async function closedFor(own: unknown, shared: Besieged | null): Promise<Besieged | null> {
  if (own === null) return shared;
  await shared?.close();
  return null;
}

async function attack(
  row: Row,
  besieged: Besieged,
  { release, ...measure }: Measure & { release(): void },
): Promise<Report> {
  const before = await besieged.vitals();
  release();
  const innocent = keepAsking(besieged);
  const ended = await row.attack(besieged, measure).catch((error: unknown): Ended[] => {
    process.stderr.write(`${row.name}: ${String(error)}\n`);
    return ['silence'];
  });
  const after = await besieged.vitals();
  const waitedMs = await innocent.stop();
  const counts: Report['ended'] = {};
  for (const end of ended) counts[end] = (counts[end] ?? 0) + 1;
  const report = {
    row: row.name,
    inputs: ended.length,
    ended: counts,
    stallMs: after?.stallMs ?? 0,
    idleMs: after?.idleMs ?? 0,
    healthMs: after?.healthMs ?? 0,
    mostMb: after?.mostMb ?? 0,
    cpuMs: (after?.cpuMs ?? 0) - (before?.cpuMs ?? 0),
    waitedMs,
  };
  const faults = faultsOf(report, after !== null, besieged.complaint());
  // One of its own is told to end, which it must hear whatever it reads just then.
  const deaf = row.own !== undefined && after !== null && (await besieged.terminate()) === null;
  return { ...report, faults: deaf ? [...faults, 'hang: deaf to SIGTERM'] : faults };
}

function notStarted({ name }: Row, { message }: Error): Report {
  const nothing = { stallMs: 0, idleMs: 0, healthMs: 0, mostMb: 0, cpuMs: 0, waitedMs: 0 };
  return { row: name, inputs: 0, ended: { silence: 1 }, ...nothing, faults: [`crash: ${message.slice(0, 120)}`] };
}

function faultsOf(report: Omit<Report, 'faults'>, alive: boolean, complaint: string): string[] {
  const { ended, stallMs, healthMs, mostMb, cpuMs, inputs } = report;
  const over = (what: string, is: number, most: number) => (is > most ? [`${what} ${Math.round(is)} > ${most}`] : []);
  return [
    ...(alive ? [] : [`crash or hang: ${complaint.slice(0, 80)}`]),
    ...(['silence', 'fault', 'breach'] as const).flatMap((end) =>
      ended[end] === undefined ? [] : [`${end} × ${ended[end]}`],
    ),
    ...over('stall ms', stallMs, BUDGET.stallMs),
    ...over('health ms', healthMs, BUDGET.healthMs),
    ...over('memory MB', mostMb, BUDGET.worstMb),
    ...over('CPU ms an input', cpuMs / Math.max(1, inputs), BUDGET.cpuMs),
  ];
}

/** Somebody who means no harm asks on and on; gives the longest that they waited. */
function keepAsking({ discord, alive }: Besieged): { stop(): Promise<number> } {
  let [stopped, worst, asked] = [false, 0, 0];
  const untilStopped = async () => {
    while (!stopped) await pause(10);
    return 'stopped' as const;
  };
  const asking = (async () => {
    while (!stopped && alive()) {
      asked += 1;
      const began = performance.now();
      const id = call(discord, 'ask', { question: `江津滨江新城建成了多少公里城市道路？第${asked}问` }, stranger());
      const answer = await Promise.race([answerOf(discord, id), untilStopped()]);
      if (answer !== 'stopped') worst = Math.max(worst, performance.now() - began);
      await Promise.race([pause(INNOCENT_MS), untilStopped()]);
    }
  })();
  return {
    async stop() {
      stopped = true;
      await asking;
      return worst;
    },
  };
}
