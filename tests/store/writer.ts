// Stores source after source, telling each once it is acknowledged, until it is killed.
import { openStore } from '../../src/store/open.ts';
import { article } from '../cases/articles.ts';

const opened = await openStore({ data: process.argv[2] ?? '', databaseUrl: process.argv[3] ?? null });
if (!opened.ok) throw new Error(JSON.stringify(opened.error));
const { library, claimRole } = opened.value;
process.stdout.write(`${(await claimRole('bot')).ok ? 'claimed' : 'taken'}\n`);
for (let number = 0; ; number += 1) {
  const articles = [1, 2, 3, 4, 5].map((part) => article(`${number}-${part}`));
  await library.put({ source: `source ${number}`, hash: String(number) }, articles);
  process.stdout.write(`${number}\n`);
}
