import { workerData } from 'node:worker_threads';
import Database from 'better-sqlite3';
import { CHECKPOINT } from '../../limits/store.ts';

// Takes over into the database what its log holds, now and then. It keeps no writer waiting, and finds nothing to do at once.
const database = new Database(workerData as string, { fileMustExist: true });
database.pragma('synchronous = FULL');
database.pragma(`cache_size = ${-CHECKPOINT.cacheKb}`);
setInterval(() => database.pragma('wal_checkpoint(PASSIVE)'), CHECKPOINT.everyMs);
