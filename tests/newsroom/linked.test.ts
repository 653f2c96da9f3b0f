import { expect, test } from 'vitest';
import { articleAddress } from '../../src/model/links.ts';
import { linked } from '../../src/newsroom/linked.ts';
import { renderMessage } from '../../src/rendering/message.ts';
import { editionRoom } from '../doors/opened.ts';

const asked = { today: '2021-07-21', asker: { locale: null } };
const BASE = 'https://news.example.org';

test('an address leads to the words, whatever stands in the id', () => {
  expect(articleAddress(BASE, 'a/../b?c#d', { paragraph: 1, start: 35 })).toBe(
    `${BASE}/articles/a%2F..%2Fb%3Fc%23d#q1-35`,
  );
});

test('a reply leads to the words that it shows, in the message too', async () => {
  const room = await editionRoom();
  const reply = linked(await room.ask('武隆页岩气日产能是多少', asked), BASE);
  const { article, quotes } = reply.answer;
  expect(article?.link).toBe(articleAddress(BASE, article?.id ?? '', quotes[0]));
  expect(JSON.stringify(renderMessage(reply))).toContain(article?.link);
});

test('every kind of list leads to each of its articles', async () => {
  const room = await editionRoom();
  const replies = [
    await room.latest(asked),
    await room.figures({}, asked),
    await room.compare(['武隆', '璧山'], null, asked),
    await room.trend(null, '日产能', asked),
    await room.check('武隆页岩气日产能70万立方米', asked),
  ];
  for (const reply of replies) {
    const text = JSON.stringify(linked(reply, BASE));
    expect([reply.kind, text.includes(`${BASE}/articles/`)]).toEqual([reply.kind, true]);
    expect(JSON.stringify(reply)).not.toContain(BASE);
  }
});
