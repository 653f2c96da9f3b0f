import { afterEach, expect, test, vi } from 'vitest';
import { REHEARSING } from '../../../src/newsroom/with-model/rehearse.ts';
import { asked } from '../newsrooms.ts';
import { newsroomThatReads } from './reading-model.ts';

afterEach(() => vi.restoreAllMocks());

test('a rehearsal goes through all that holds a sentence to the print, whatever was printed, and asks no model', async () => {
  for (const body of ['潼南区柏梓镇今年新建柠檬冷库12座。', '潼南区、柏梓镇、'.repeat(500)]) {
    const { newsroom, server } = await newsroomThatReads([{ title: '潼南柠檬住进新冷库', body }], { read: () => null });
    const told = vi.spyOn(REHEARSING, 'told');
    await newsroom.rehearse('潼南区有什么新闻？', asked);
    // Nothing is dropped of what is printed; a sentence that is too long would be, and not be looked at before.
    expect(told.mock.calls).toEqual([[{ dropped: 0, fellBack: false }]]);
    expect(server.asked).toEqual([]);
    told.mockRestore();
  }
});
