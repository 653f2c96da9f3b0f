import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { startProgram } from '../main/program.ts';
import { besiege } from './besieged.ts';

/** An archive that the program is attacked over: its settings, and the memory that it takes with nothing to do. */
export type Archive = { settings: Record<string, string>; quietMb: number | null; close(): Promise<void> };

/** Milliseconds after which a program that was just started has come to rest. */
const REST_MS = 5_000;

/** Makes an archive of so many articles, none like another; of none it is the shipped edition's. */
export async function archiveOf(articles: number, random: () => number, say: (line: string) => void): Promise<Archive> {
  if (articles === 0) return { settings: {}, quietMb: null, close: async () => {} };
  const data = await mkdtemp(join(tmpdir(), 'broadsheet-attack-archive-'));
  const file = join(data, 'news.jsonl');
  await writeNews(file, articles, random);
  const settings = { BROADSHEET_DATA: data };
  say('reading the archive in');
  const { code, err } = await startProgram(['import', file], settings).ended;
  if (code !== 0) throw new Error(err);
  const resting = await besiege(settings);
  await pause(REST_MS);
  await resting.vitals();
  await pause(REST_MS);
  const quietMb = (await resting.vitals())?.nowMb ?? null;
  await resting.close();
  return { settings, quietMb, close: () => rm(data, { recursive: true, force: true }) };
}

const LETTERS = 300;

async function writeNews(file: string, articles: number, random: () => number): Promise<void> {
  const stream = createWriteStream(file);
  for (let at = 0; at < articles; at += 1) {
    const body = Array.from({ length: LETTERS }, () => String.fromCharCode(0x4e00 + Math.floor(random() * 3_500))).join(
      '',
    );
    const line = {
      id: `news-${at}`,
      title: `第${at}号消息`,
      date: '2022-03-01',
      body: `${body}。第${at}处建成${at % 900}座。`,
    };
    if (!stream.write(`${JSON.stringify(line)}\n`)) await once(stream, 'drain');
  }
  stream.end();
  await once(stream, 'close');
}
