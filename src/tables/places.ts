import { z } from 'zod';
import china from '../../data/china.json' with { type: 'json' };
import gazetteer from '../../data/gazetteer.json' with { type: 'json' };
import lookalikes from '../../data/lookalikes.json' with { type: 'json' };
import notPlaces from '../../data/not-places.json' with { type: 'json' };
import towns from '../../data/towns.json' with { type: 'json' };
import { table } from './table.ts';

/**
 * The districts and counties of Chongqing, those of earlier years among them. `pinyin` is that of the short name, a
 * space between syllables; `to` is the day the name ended, `became` what its land was made into; `district` is the
 * name under which its news is kept: today's for a place that was renamed, its own for one that was merged away.
 */
export const DISTRICTS = table(
  'gazetteer.json',
  z.array(
    z.object({
      name: z.string().min(2),
      short: z.string().min(2),
      kind: z.literal(['区', '县', '自治县', '市', '新区']),
      adcode: z.string().length(6).nullable(),
      pinyin: z.string().regex(/^[a-z]+( [a-z]+)*$/),
      traditional: z.string().min(2),
      english: z.string().min(2),
      aliases: z.array(z.string().min(2)),
      misreadings: z.array(z.string().min(2)),
      from: z.iso.date().nullable(),
      to: z.iso.date().nullable(),
      became: z.array(z.string()),
      district: z.string().min(2),
      source: z.string().min(1),
    }),
  ),
  gazetteer,
);

/** The towns and streets, and the sights, parks and works, of each district of Chongqing, by its official name. */
export const WITHIN_DISTRICTS = (() => {
  const lists = z.record(z.string(), z.array(z.string().min(2)));
  return table(
    'towns.json',
    z.object({ source: z.record(z.string(), z.string()), towns: lists, landmarks: lists }),
    towns,
  );
})();

/**
 * Provinces, prefectures and counties of all China, one text each for speed: GB/T 2260 code and name, then for
 * provinces and prefectures the pinyin, and the short name where it is more than the name without its kind. `english`
 * has the names that are not pinyin, `peoples` those that autonomous counties are called after.
 */
export const CHINA = table(
  'china.json',
  z.object({
    source: z.string(),
    english: z.record(z.string(), z.string()),
    peoples: z.array(z.string()),
    rows: z.array(z.string()),
  }),
  china,
);

/**
 * Short names that are also part of other words: `phrases`, by short name, those that hold it and mean no place
 * (繁荣昌盛), and `byParent` those so ordinary that they count only right after the place above (广西来宾).
 * `words` are ordinary words that a county's name without its kind would be (公安), `notSurnames` are surnames that before a place are rather another word (那璧山呢, 从江津).
 */
export const LOOKALIKES = table(
  'lookalikes.json',
  z.object({
    source: z.string(),
    phrases: z.record(z.string(), z.array(z.string())),
    byParent: z.array(z.string()),
    words: z.array(z.string()),
    notSurnames: z.string(),
  }),
  lookalikes,
);

/** Words that end as a place's name does and name none (小区), words that no place's name holds (哪些), what bodies are called that are called after a place and work elsewhere (上海期货交易所), and English ones (Which County). */
export const NOT_PLACES = table(
  'not-places.json',
  z.object({
    source: z.string(),
    endings: z.array(z.string()),
    within: z.array(z.string()),
    bodies: z.array(z.string().min(2)),
    english: z.array(z.string()),
  }),
  notPlaces,
);
