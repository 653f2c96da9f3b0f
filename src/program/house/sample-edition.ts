import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Config } from '../../config.ts';
import type { SampleSettings } from '../../sources/sample.ts';
import { namedUnder } from '../../sources/taking/taking.ts';

/** The folder of pages as it is shipped, and the page in it; whoever gives their own puts them beside it. */
const PAGES = fileURLToPath(new URL('../../../data/pages', import.meta.url));
const SHIPPED = ['2021-07-21-渝州晨报-05.txt'];

/** A few short pages of the weeks before it, by which one sees at once what figures become over days and from place to place. */
const BEFORE = fileURLToPath(new URL('../../../data/sample', import.meta.url));

/** The edition that is shipped, by the names that its pages have in the store. */
export function sampleOf({ sample: use }: Pick<Config, 'sample'>): SampleSettings {
  const nameOf = namedUnder(process.cwd());
  const pages = [
    ...SHIPPED.map((page) => `${PAGES}/${page}`),
    ...readdirSync(BEFORE).map((page) => `${BEFORE}/${page}`),
  ];
  return { sources: new Set(pages.map(nameOf)), use };
}

/** What is read at the start: the folder of pages, and with the shipped one what belongs to its sample. */
export function readAtStart({ pages }: Pick<Config, 'pages'>): string[] {
  return resolve(pages) === PAGES ? [pages, BEFORE] : [pages];
}
