import { z } from 'zod';
import machineOrders from '../../data/machine-orders.json' with { type: 'json' };
import { AnyRow } from './pattern.ts';
import { table } from './table.ts';

/** What tells a model to do something, instead of telling readers the news; over folded print. */
export const MACHINE_ORDERS = table(
  'machine-orders.json',
  z.object({ source: z.string(), orders: AnyRow }),
  machineOrders,
).orders;
