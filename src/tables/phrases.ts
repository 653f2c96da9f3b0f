import { z } from 'zod';
import phrases from '../../data/phrases.json' with { type: 'json' };
import { table } from './table.ts';

/** What replies are framed with, by key: one text a language, `{name}` where a value goes in. */
export const PHRASES = table(
  'phrases.json',
  z.record(z.string(), z.object({ 'zh-CN': z.string(), 'zh-TW': z.string(), en: z.string() })),
  phrases,
);
