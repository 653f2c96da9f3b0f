import type { Report } from './attack.ts';

/** Reports as a table for docs/security.md. */
export function table(reports: readonly Report[]): string {
  const head = [
    'tried',
    'inputs',
    'stall ms',
    'idle ms',
    '/health ms',
    'memory MB',
    'CPU ms',
    'others waited ms',
    'held',
  ];
  const rows = reports.map(({ row, inputs, stallMs, idleMs, healthMs, mostMb, cpuMs, waitedMs, faults }) => [
    row.replaceAll('|', '\\|'),
    ...[inputs, stallMs, idleMs, healthMs, mostMb, cpuMs, waitedMs].map((number) => String(Math.round(number))),
    faults.length === 0 ? 'yes' : faults.join(', '),
  ]);
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
