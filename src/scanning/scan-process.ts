import { serveWork } from '../apart/serve-work.ts';

await serveWork(async () => (await import('./work.ts')).doWork);
