// Takes over into the database what its log holds, as soon as that is much: whoever writes into a log that was taken over
// begins it anew, and waits for the disk once. It keeps no writer waiting. In plain JavaScript, since a thread that strips types needs 15 MB more for it.
import { workerData } from 'node:worker_threads';
import Database from 'better-sqlite3';

const { path, cacheKb, everyMs, pages } = workerData;
const database = new Database(path, { fileMustExist: true });
database.pragma('synchronous = FULL');
database.pragma(`cache_size = ${-cacheKb}`);
setInterval(() => {
  const [{ log, checkpointed }] = database.pragma('wal_checkpoint(NOOP)');
  if (log - checkpointed >= pages) database.pragma('wal_checkpoint(PASSIVE)');
}, everyMs);
