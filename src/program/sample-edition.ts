import { fileURLToPath } from 'node:url';
import type { Config } from '../config.ts';
import type { SampleSettings } from '../sources/sample.ts';
import { namedUnder } from '../sources/taking.ts';

const SHIPPED = ['2021-07-21-渝州晨报-05.txt'];

/** The edition that is shipped in data/pages, by the names that its pages have in the store. */
export function sampleOf({ sample: use }: Pick<Config, 'sample'>): SampleSettings {
  const nameOf = namedUnder(process.cwd());
  const sources = SHIPPED.map((page) => nameOf(fileURLToPath(new URL(`../../data/pages/${page}`, import.meta.url))));
  return { sources: new Set(sources), use };
}
