import { enableCompileCache } from 'node:module';
import { stopSignal } from './program/stop-signal.ts';

const words = process.argv.slice(2);

// What we write is for whoever runs us: a store holds what people ordered and proposed, a backup all of it.
process.umask(0o077);

// From here on the bot ends cleanly when it is told to, even while it loads; a command is simply interrupted.
const stop = words.length === 0 ? stopSignal() : null;

// What was compiled is kept in the system's temporary folder; with it the next start takes half the time.
enableCompileCache();
const { readConfig } = await import('./config.ts');
const settings = readConfig();

if (stop === null) {
  const { commandLine } = await import('./program/command-line.ts');
  process.exitCode = await commandLine(words, settings);
} else if (settings.ok) {
  const { serve } = await import('./program/serving/serve.ts');
  // Everything is closed by then; what a library would still like to finish is not waited for.
  process.exit(await serve(settings.value, stop));
} else {
  process.stderr.write(`${settings.error.join('\n')}\n`);
  process.exitCode = 1;
}
