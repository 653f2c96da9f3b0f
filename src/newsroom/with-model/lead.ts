import { headsOf } from '../../grounding/choose-passages.ts';
import { within } from '../../grounding/passage.ts';
import { leadErrand } from '../../grounding/read-errand.ts';
import { withoutOrders } from '../../grounding/without-orders.ts';
import { READ } from '../../limits/llm.ts';
import type { Subscription } from '../../model/order.ts';
import type { Article, Day } from '../../model.ts';
import type { Model } from '../../ports/model.ts';
import type { Library } from '../../ports.ts';
import type { ReplyOf } from '../../reply.ts';
import { beginningOf } from '../../search/passages/part.ts';
import { readAndHold } from './read.ts';

/** A digest of fewer reports says all in its first lines. */
const FEWEST = 3;

/**
 * A digest with what a model makes of its reports in two sentences, each held to the print; without one it stays as it is.
 * An alert tells of one thing and has no lead.
 */
export async function withLead(
  reply: ReplyOf<'hits'>,
  { language, guild }: Pick<Subscription, 'language' | 'guild'>,
  { model, library, today, pause }: { model: Model; library: Library; today: Day; pause(): Promise<void> },
): Promise<ReplyOf<'hits'>> {
  const { briefing, hits } = reply;
  if (briefing === undefined || hits.length < FEWEST) return reply;
  const articles: Article[] = await library.articles(hits.map(({ article }) => article.id));
  const heads = headsOf(articles.map(beginningOf), { rankOf: () => Number.POSITIVE_INFINITY }, READ.headChars.list);
  const passages = within(withoutOrders(heads), model.budget);
  const errand = leadErrand(passages, { today, language });
  const read = await model.turn(guild, (send) =>
    readAndHold(send, errand, passages, { question: '', language, most: READ.sentences.lead, needs: 'any', pause }),
  );
  const held = read?.holding.held ?? [];
  model.told({ dropped: read?.holding.faults.length ?? 0, fellBack: held.length === 0 });
  if (held.length === 0) return reply;
  return { ...reply, briefing: { ...briefing, lead: held.map(({ text }) => text) } };
}
