import type { SentDelivery } from '../../model/sent-delivery.ts';
import type { Language } from '../../model.ts';
import type { ReplyOf } from '../../reply.ts';
import { PHRASES } from '../../tables/phrases.ts';
import { phrase } from '../../text/phrase.ts';
import type { Line, Sheet } from './layout.ts';
import { line, safeUrl } from './layout.ts';

/** The log of deliveries: what was sent when, late or refused and why. */
export function layOutDeliveries({ sent }: ReplyOf<'deliveries'>, language: Language): Sheet {
  const key = sent.length === 0 ? 'render.no-deliveries' : 'render.deliveries';
  return {
    tone: 'notice',
    lines: [line('head', phrase(key, language)), ...sent.flatMap((one) => deliveryLines(one, language))],
  };
}

function deliveryLines({ scheduled, outcome, articles, link, why }: SentDelivery, language: Language): Line[] {
  const url = safeUrl(link);
  const words = phrase(`render.delivery.${outcome}`, language, { count: `${articles}` });
  return [
    line('point', url === null ? scheduled : { kind: 'link', text: scheduled, url }, ` · ${words}`),
    ...(why === null ? [] : [line('small', reasonIn(why, language))]),
  ];
}

/** Why nothing was sent, in the reader's language; what Discord said to it stays in its own words. */
export function reasonIn(why: string, language: Language): string {
  const [, kind = '', said = ''] = /^([a-z-]+)(?:: (.*))?$/s.exec(why) ?? [];
  const key = `render.why.${kind}`;
  if (PHRASES[key] === undefined) return why;
  const words = phrase(key, language);
  return said === '' ? words : phrase('render.why', language, { why: words, said });
}
