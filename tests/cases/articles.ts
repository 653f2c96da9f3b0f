import type { Subscription } from '../../src/model/order.ts';
import type { Article } from '../../src/model.ts';

/** An article with nothing in it but what a case needs. */
export function article(id: string, given: Partial<Article> = {}): Article {
  return {
    id,
    title: null,
    kicker: null,
    subheads: [],
    paragraphs: [`${id}的正文。`],
    byline: null,
    district: null,
    topics: [],
    figures: [],
    blocks: [],
    cut: [],
    corrections: [],
    date: null,
    dated: null,
    page: null,
    source: null,
    url: null,
    ...given,
  };
}

/** A standing order for every district, daily at 08:00 in Shanghai. */
export function subscription(id: string, given: Partial<Subscription> = {}): Subscription {
  return {
    id,
    channel: `channel of ${id}`,
    guild: null,
    owner: `owner of ${id}`,
    districts: [],
    topics: [],
    schedule: { days: 'daily', at: '08:00', zone: 'Asia/Shanghai' },
    language: 'zh-CN',
    since: '2021-07-20T00:00:00.000Z',
    ...given,
  };
}
