import { SCANNING } from '../../src/limits/scanning.ts';
import { openScanner } from '../../src/scanning/open-scanner.ts';
import { badFiles } from './bad-files.ts';

// Every bad file one after the other, those that cost much as well, with what came of it and after how long.
const scanner = openScanner({ limits: { ...SCANNING, cpuMs: 15_000 } });
for (const { name, bytes, ends } of await badFiles()) {
  const before = performance.now();
  const read = await scanner.scan({ name, bytes });
  const end = read.ok ? 'read' : read.error;
  if (!ends.includes(end)) process.exitCode = 1;
  console.log(`${end.padEnd(16)}${((performance.now() - before) / 1_000).toFixed(1).padStart(6)} s  ${name}`);
}
await scanner.close();
