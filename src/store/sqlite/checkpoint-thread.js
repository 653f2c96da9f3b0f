// Takes over into the database what its log holds, now and then. It keeps no writer waiting, and finds nothing to do at
// once. In plain JavaScript, since a thread that strips types needs 15 MB more for it.
import { workerData } from 'node:worker_threads';
import Database from 'better-sqlite3';

const { path, cacheKb, everyMs } = workerData;
const database = new Database(path, { fileMustExist: true });
database.pragma('synchronous = FULL');
database.pragma(`cache_size = ${-cacheKb}`);
setInterval(() => database.pragma('wal_checkpoint(PASSIVE)'), everyMs);
