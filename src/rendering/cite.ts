import { z } from 'zod';
import type { ArticleRef } from '../model/answer.ts';
import type { Byline } from '../model.ts';
import { shortId } from '../text/short-id.ts';
import { cleanLine } from './clean.ts';
import { safeUrl } from './layouts/layout.ts';
import { monthName, pageNumber } from './words/source-line.ts';

/** The ways in which an article may be cited. */
export const CiteStyle = z.literal(['gbt7714', 'apa', 'bibtex']);
export type CiteStyle = z.infer<typeof CiteStyle>;
export const CITE_STYLES: readonly CiteStyle[] = ['gbt7714', 'apa', 'bibtex'];

/** An article in each of the styles. */
export const Citations = z.object({ gbt7714: z.string(), apa: z.string(), bibtex: z.string() });
export type Citations = z.infer<typeof Citations>;

/** What a citation is made of. */
type Cited = { article: ArticleRef; byline: Byline | null };

/** Authors that are named; of more, the first ones. */
const NAMED = 3;

/** An article cited in one of the styles, from what is known of it and nothing else. */
export function cite(cited: Cited, style: CiteStyle): string {
  return STYLES[style](partsOf(cited));
}

/** The same in all of them. */
export function citations(cited: Cited): Citations {
  const parts = partsOf(cited);
  return { gbt7714: STYLES.gbt7714(parts), apa: STYLES.apa(parts), bibtex: STYLES.bibtex(parts) };
}

type Parts = {
  id: string;
  authors: string[];
  title: string;
  paper: string;
  date: string | null;
  page: string | null;
  url: string | null;
};

function partsOf({ article, byline }: Cited): Parts {
  const { id, title, source, date, url } = article;
  return {
    id,
    authors: (byline?.people ?? []).map(cleanLine).filter((name) => name !== ''),
    title: cleanLine(title ?? ''),
    paper: cleanLine(source ?? ''),
    date,
    page: pageNumber(article),
    url: safeUrl(url),
  };
}

const STYLES: Readonly<Record<CiteStyle, (parts: Parts) => string>> = {
  gbt7714: byNationalStandard,
  apa: byApa,
  bibtex: asBibtex,
};

/** GB/T 7714-2015, 8.4: an article of a newspaper, [N] in print and [N/OL] on line. */
function byNationalStandard({ authors, title, paper, date, page, url }: Parts): string {
  const names = authors.slice(0, NAMED).join(', ') + (authors.length > NAMED ? ', 等' : '');
  const where = [paper, `${date ?? ''}${page === null ? '' : `(${page})`}`].filter((part) => part !== '').join(', ');
  const parts = [names, `${title}[N${url === null ? '' : '/OL'}]`, where, url ?? ''];
  return `${parts.filter((part) => part !== '').join('. ')}.`;
}

/** Publication Manual of the APA, seventh edition, 10.1: an article of a newspaper. Names stay as they are printed. */
function byApa({ authors, title, paper, date, page, url }: Parts): string {
  const [year = '', month = '', day = ''] = date?.split('-') ?? [];
  const when = date === null ? '(n.d.)' : `(${year}, ${monthName(month)} ${Number(day)})`;
  const names =
    authors.length > 1 ? `${authors.slice(0, -1).join(', ')}, & ${authors.at(-1) ?? ''}` : (authors[0] ?? '');
  const where = [paper, page ?? ''].filter((part) => part !== '').join(', ');
  const parts = names === '' ? [title, when, where] : [names, when, title, where];
  return `${parts.filter((part) => part !== '').join('. ')}.${url === null ? '' : ` ${url}`}`;
}

/** BibTeX: what would end a field or begin a command is left out. */
function asBibtex({ id, authors, title, paper, date, page, url }: Parts): string {
  const plain = (text: string) => text.replace(/[{}\\]/g, '').replace(/([#$%&_])/g, '\\$1');
  const [year = '', month = '', day = ''] = date?.split('-') ?? [];
  const key = `news${year}${month}${day}${shortId(id)
    .replace(/[^A-Za-z0-9]/g, '')
    .slice(-12)}`;
  const fields = [
    ['author', authors.map((name) => `{${plain(name)}}`).join(' and ')],
    ['title', title === '' ? '' : `{${plain(title)}}`],
    ['journal', plain(paper)],
    ['year', year],
    ['month', month === '' ? '' : String(Number(month))],
    ['day', day === '' ? '' : String(Number(day))],
    ['pages', page ?? ''],
    ['url', url === null ? '' : url.replace(/[{}\\]/g, '')],
  ].filter(([, value]) => value !== '');
  return `@article{${key},\n${fields.map(([name, value]) => `  ${name} = {${value}},`).join('\n')}\n}`;
}
