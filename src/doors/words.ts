import { z } from 'zod';
import { API } from '../limits/doors.ts';

/** What somebody typed: a question, a name, words. */
export const WORDS = z.string().max(API.wordsChars, `has more than ${API.wordsChars} letters`);
