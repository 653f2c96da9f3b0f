import { createCatalogue } from '../../src/newsroom/catalogue/catalogue.ts';
import { createMemoryStore } from '../../src/store/memory/store.ts';
import { finderCases } from '../cases/finder.ts';

finderCases('in memory', async () => {
  const { library } = createMemoryStore();
  const catalogue = createCatalogue(library, { file: null, now: () => new Date(0), pause: async () => {} });
  return { library, catalogue, close: () => catalogue.close() };
});
