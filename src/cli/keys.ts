import type { Result } from '../model.ts';
import { Scope } from '../ports/keys.ts';
import type { Invocation } from './arguments.ts';
import type { ExitCode, Surroundings } from './surroundings.ts';

/** Makes, lists and removes keys of the API. A new key stands on a line of its own, and is never shown again. */
export async function handleKeys(line: Invocation, around: Surroundings): Promise<Result<ExitCode, string>> {
  const opened = await around.keys();
  if (!opened.ok) return opened;
  const { add, list, remove, close } = opened.value;
  const { out, err } = around;
  const [deed, name = ''] = line.words;
  try {
    if (deed === 'list') {
      const keys = await list();
      if (line.json) out(JSON.stringify(keys));
      else if (keys.length === 0) err('There is no key yet: key add NAME makes one.');
      else for (const key of keys) out(`${key.name}  ${key.scope}  ${key.made.slice(0, 10)}`);
      return DONE;
    }
    if (deed === 'remove') {
      if (!(await remove(name))) return { ok: false, error: `There is no key ${name}: key list shows them.` };
      err(`The key ${name} opens nothing any more.`);
      return DONE;
    }
    const scope = Scope.parse(line.scope ?? 'read');
    const key = await add(name, scope);
    if (key === null) return { ok: false, error: `There is a key ${name} already: key remove ${name} takes it back.` };
    err(`The key of ${name}, to ${scope}. It is shown this once: only its hash is kept.`);
    out(line.json ? JSON.stringify({ name, scope, key }) : key);
    return DONE;
  } finally {
    await close();
  }
}

const DONE = { ok: true, value: 0 } as const;
