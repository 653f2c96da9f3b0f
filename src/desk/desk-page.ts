import { html } from 'hono/html';
import { writeWords } from '../model/clipping.ts';
import type { DeskLine } from '../newsroom/print/desk-lines.ts';
import { unsureText } from '../rendering/words/quotation.ts';
import type { Desk, lookAtGaps } from './look-around.ts';

/**
 * The desk as a page: tables, nothing that needs a script, and no name of whoever asked, ordered or proposed. Beside what
 * was read of a picture stands how it is printed; `cutOutAt` gives the address of such a piece.
 */
export function drawDesk(
  { coverage, read, refused, gaps, errata, hard, fixed, digests, alerts }: Desk,
  cutOutAt: (query: string) => string,
) {
  const cutOut = (query: string) => html`<img src="${cutOutAt(query)}" alt="" loading="lazy">`;
  const lineCutOut = ({ page, line }: Pick<DeskLine, 'page' | 'line'>) =>
    cutOut(`page=${encodeURIComponent(page)}&line=${line}`);
  return frame(
    'Desk',
    html`<h1>Desk</h1>
<p>Reports: ${coverage.articles}; days: ${coverage.days}; the newest of ${coverage.latest ?? 'no known day'}.</p>
${table(
  'Read since the start',
  ['What', 'Reports', 'How'],
  read.map(({ source, articles, status }) => [source, articles, status]),
)}
${table(
  'Refused',
  ['What', 'Why'],
  refused.map(({ source, why, detail }) => [source, detail === undefined ? why : `${why} (${detail})`]),
)}
${table(
  'Asked in vain this week',
  ['Kind', 'Place', 'Subject', 'Measure', 'Why', 'Times'],
  gaps.map(({ kind, district, topic, measure, reason, questions }) => [
    kind,
    district ?? '',
    topic ?? '',
    measure ?? '',
    reason,
    questions,
  ]),
)}
<p><a href="/desk/gaps">All weeks, and what readers sent in</a></p>
${table(
  'Corrections',
  ['On the page', 'Read', 'Proposed', 'Report', 'State'],
  errata.map(({ erratum, article, clipping }) => [
    clipping === null ? '' : cutOut(`article=${encodeURIComponent(erratum.articleId)}&at=${writeWords(erratum)}`),
    erratum.printed,
    erratum.proposed,
    article?.title ?? erratum.articleId,
    erratum.status,
  ]),
)}
${table(
  'Lines put right',
  ['On the page', 'Read before', 'Read now', 'When', 'Page and line'],
  fixed.map(({ page, line, text, fix }) => [
    lineCutOut({ page, line }),
    fix?.printed ?? '',
    text,
    fix?.at.slice(0, 10) ?? '',
    `${page} ${line}`,
  ]),
)}
${table(
  'Hard to read on the newest pages',
  ['On the page', 'Read', 'Page and line'],
  hard.map(({ page, line, text, unsure }) => [lineCutOut({ page, line }), unsureText(text, unsure), `${page} ${line}`]),
)}
<p>What is read wrongly: <code>npx broadsheet page fix PAGE LINE TEXT</code></p>
${table(
  `Digests (${digests.length}, and ${alerts} alerts)`,
  ['Of', 'When', 'Last'],
  digests.map(({ order: { districts, topics, schedule }, sent: [last] }) => [
    [...districts, ...topics].join(', ') || 'everything',
    `${schedule.days} ${schedule.at} ${schedule.zone}`,
    last === undefined ? 'none yet' : `${last.status} ${last.scheduled}`,
  ]),
)}`,
  );
}

/** What was asked in vain, week by week, and the questions that their askers sent in, without who they are. */
export function drawGaps({ gaps, sent }: Awaited<ReturnType<typeof lookAtGaps>>) {
  return frame(
    'Asked in vain',
    html`<h1>Asked in vain</h1>
<p><a href="/desk">Desk</a></p>
${table(
  'By kind',
  ['Week', 'Kind', 'Place', 'Subject', 'Measure', 'Why', 'Times'],
  gaps.map(({ week, kind, district, topic, measure, reason, questions }) => [
    week,
    kind,
    district ?? '',
    topic ?? '',
    measure ?? '',
    reason,
    questions,
  ]),
)}
${table(
  'Sent in by readers',
  ['Day', 'Question'],
  sent.map(({ at, question }) => [at.slice(0, 10), question]),
)}`,
  );
}

function frame(title: string, body: ReturnType<typeof html>) {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>${title} · Broadsheet</title>
<link rel="stylesheet" href="/desk.css">
</head>
<body>
<main>
${body}
</main>
</body>
</html>`;
}

type Html = ReturnType<typeof html>;

function table(name: string, heads: readonly string[], rows: readonly (readonly (string | number | Html)[])[]) {
  if (rows.length === 0) return html`<h2>${name}</h2><p class="none">Nothing.</p>`;
  return html`<h2>${name}</h2>
<div class="wide"><table>
<thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
<tbody>${rows.map((row) => html`<tr>${row.map((cell) => html`<td>${cell}</td>`)}</tr>`)}</tbody>
</table></div>`;
}
