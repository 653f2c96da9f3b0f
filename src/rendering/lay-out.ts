import { type Language, languageOfLocale } from '../model.ts';
import type { Reply } from '../reply.ts';
import { layOutAnswer } from './lay-out-answer.ts';
import { layOutArticle } from './lay-out-article.ts';
import { layOutCheck } from './lay-out-check.ts';
import { layOutDeliveries } from './lay-out-deliveries.ts';
import { layOutCorrections, layOutPages, layOutSettings } from './lay-out-desk.ts';
import { layOutComparison, layOutFigures, layOutHits } from './lay-out-list.ts';
import { layOutNotice, layOutSubscriptions } from './lay-out-notice.ts';
import type { Layout } from './layout.ts';

/** Lays a reply out for any surface, framed in its own language and in the script of the reader's locale. */
export function layOut(reply: Reply, options: { locale?: string | null } = {}): Layout {
  const language = frameLanguage(
    reply.kind === 'answer' ? reply.answer.language : reply.language,
    options.locale ?? null,
  );
  switch (reply.kind) {
    case 'answer':
      return layOutAnswer(reply, language);
    case 'article':
      return layOutArticle(reply, language);
    case 'hits':
      return layOutHits(reply, language);
    case 'figures':
      return layOutFigures(reply, language);
    case 'comparison':
      return layOutComparison(reply, language);
    case 'check':
      return layOutCheck(reply, language);
    case 'subscriptions':
      return layOutSubscriptions(reply, language);
    case 'deliveries':
      return layOutDeliveries(reply, language);
    case 'settings':
      return layOutSettings(reply, language);
    case 'pages':
      return layOutPages(reply, language);
    case 'corrections':
      return layOutCorrections(reply, language);
    case 'notice':
      return layOutNotice(reply, language);
  }
}

/** Somebody who asks in one script of Chinese and reads Discord in the other is answered in the latter. */
function frameLanguage(language: Language, locale: string | null): Language {
  const own = languageOfLocale(locale);
  return language !== 'en' && own !== null && own !== 'en' ? own : language;
}
