import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Intake } from '../../src/ports.ts';
import { createIntake } from '../../src/sources/intake.ts';
import { temporaryFolder } from '../cases/temporary-folder.ts';
import { plainNewsroom } from './newsroom.ts';

/** An intake over a folder of its own, in which there is one for pages. */
export async function openIntake() {
  const root = await temporaryFolder();
  const room = plainNewsroom();
  const logged: unknown[] = [];
  const note = (fields: object) => void logged.push(fields);
  const intake = createIntake({ ...room, root, log: { info: note, warn: note } });
  const write = (name: string, content: string | Uint8Array) => writeFile(join(root, name), content);
  const take = async (...names: string[]) => outcomes(intake.take(names.map((name) => join(root, name))));
  const titles = async () => {
    const ids: string[] = [];
    for await (const { shown } of room.library.changes(0)) ids.push(...shown.map(({ id }) => id));
    return ids;
  };
  await mkdir(join(root, 'pages'));
  return { ...room, root, intake, logged, write, take, titles };
}

/** What came of each input. */
export async function outcomes(taken: ReturnType<Intake['take']>) {
  const all: object[] = [];
  for await (const outcome of taken) all.push(outcome.ok ? outcome.value : outcome.error);
  return all;
}

/** A line of a file of news. */
export const item = (id: string | number, more: object = {}) =>
  JSON.stringify({ id, title: '题', date: '', body: '文', ...more });
