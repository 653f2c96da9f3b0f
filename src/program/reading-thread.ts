import { parentPort } from 'node:worker_threads';
import type { Page } from '../model.ts';
import { readPage } from '../reading/read-page.ts';

// The whole of a thread: it reads the pages that it is given, one after the other.
parentPort?.on('message', (page: Page) => parentPort?.postMessage(readPage(page)));
