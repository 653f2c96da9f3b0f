import type { Language } from '../../model.ts';
import type { Reply } from '../../reply.ts';
import { layOutAnswer } from './lay-out-answer.ts';
import { layOutArticle } from './lay-out-article.ts';
import { layOutBehind } from './lay-out-behind.ts';
import { layOutBriefing } from './lay-out-briefing.ts';
import { layOutCheck } from './lay-out-check.ts';
import { layOutCitation } from './lay-out-citation.ts';
import { layOutDeliveries } from './lay-out-deliveries.ts';
import { layOutCorrections, layOutPages, layOutSettings } from './lay-out-desk.ts';
import { layOutGaps } from './lay-out-gaps.ts';
import { layOutComparison, layOutFigures, layOutHits } from './lay-out-list.ts';
import { layOutNotice, layOutSubscriptions } from './lay-out-notice.ts';
import { layOutPrint } from './lay-out-print.ts';
import { layOutSeries } from './lay-out-series.ts';
import type { Layout, Sheet } from './layout.ts';

const BLANK = { topic: null, question: null, fields: [], footer: null, controls: { buttons: [] } };

/** Lays a reply out for any surface, framed in its language. */
export function layOut(reply: Reply): Layout {
  const language = reply.kind === 'answer' ? reply.answer.language : reply.language;
  return { ...BLANK, language, ...sheetOf(reply, language) };
}

function sheetOf(reply: Reply, language: Language): Sheet {
  switch (reply.kind) {
    case 'answer':
      return layOutAnswer(reply, language);
    case 'behind':
      return layOutBehind(reply, language);
    case 'article':
      return layOutArticle(reply, language);
    case 'hits':
      return reply.briefing === undefined
        ? layOutHits(reply, language)
        : layOutBriefing({ ...reply, briefing: reply.briefing }, language);
    case 'figures':
      return layOutFigures(reply, language);
    case 'comparison':
      return layOutComparison(reply, language);
    case 'print':
      return layOutPrint(reply, language);
    case 'citation':
      return layOutCitation(reply, language);
    case 'series':
      return layOutSeries(reply, language);
    case 'gaps':
      return layOutGaps(reply, language);
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
