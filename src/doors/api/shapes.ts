import { z } from 'zod';
import { API } from '../../limits/doors.ts';

/** Where a list goes on. */
export const CURSOR = z.string().max(2_000).optional().describe('"next" of the part before');

/** How many rows of a list at once. */
export const LIMIT = z.coerce.number().int().min(1).max(API.rows).default(API.rowsUsual);

/** The `next` of every list. */
export const NEXT = z.string().nullable().describe('The cursor of the part behind this, or null');
