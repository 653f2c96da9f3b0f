import type { NewsItem } from '../../src/model.ts';

const PLACES = ['武隆区', '渝北区', '江津区', '奉节县', '璧山区', '潼南区'] as const;
const THINGS = [
  ['粮仓', '座'],
  ['灌渠', '公里'],
  ['果园', '亩'],
  ['书屋', '家'],
  ['码头', '个'],
  ['茶厂', '家'],
] as const;
const DAYS = ['2020-04-24', '2020-05-01', '2020-05-04'] as const;

/** A number that nothing else in the news has. */
const numberOf = (place: number, thing: number, edition: number) => 1_000 + place * 1_307 + thing * 173 + edition * 29;

/** Reports of six places in three editions, of which two papers tell some; no two numbers are alike. */
export function inventedNews(): { items: NewsItem[]; printed: string[] } {
  const printed: string[] = [];
  const items = DAYS.flatMap((date, edition) =>
    PLACES.flatMap((place, at) => {
      const figures = THINGS.map(([thing, unit], which) => ({
        thing,
        words: `${numberOf(at, which, edition)}${unit}`,
      }));
      printed.push(...figures.map(({ words }) => words));
      const [first, second] = figures;
      const title = edition > 0 ? `${place}今年新修${first?.thing}${first?.words}` : `${place}乡亲说${second?.thing}`;
      const body = figures
        .map(({ thing, words }, order) =>
          order % 2 === 0
            ? `${place}今年新修${thing}${words}，乡亲们都说修得好。`
            : `到5月，${place}的${thing}总量达${words}，比去年多。`,
        )
        .join('\n');
      const item = (paper: string): NewsItem => ({
        id: `news-${paper}-${edition}-${at}-k9x2`,
        date,
        title,
        body: `${body}\n记者在${place}看到，${paper === '早报' ? '大家' : '人们'}正忙着收拾院子。`,
        source: paper,
      });
      return at < 2 ? [item('早报'), item('晚报')] : [item('早报')];
    }),
  );
  return { items, printed };
}

const FORMS = {
  zh: [
    'P今年新修Q多少？',
    'P的Q总量有多少？',
    'P有什么新闻？',
    'P新修Q了吗？',
    'Q哪里最多？',
    'P怎么样了？',
    'P和R的Q哪个多？',
    'Q',
  ],
  en: ['How many Q in P?', 'What is new in P?', 'What happened in P?', 'Who reported on P?'],
} as const;

/** The asks of a reader, by number: each form with each place and thing, in three languages, then again. */
export function askedAt(number: number): {
  words: string;
  place: string;
  other: string;
  thing: string;
  locale: string;
} {
  const [place, other] = [PLACES[number % PLACES.length], PLACES[(number * 5 + 1) % PLACES.length]] as [string, string];
  const [thing] = THINGS[Math.floor(number / PLACES.length) % THINGS.length] as (typeof THINGS)[number];
  const locale = ['zh-CN', 'en-GB', 'zh-TW'][number % 7 < 3 ? number % 3 : 0] as string;
  const forms = locale === 'en-GB' ? FORMS.en : FORMS.zh;
  const form = forms[Math.floor(number / 3) % forms.length] as string;
  return { words: form.replace('P', place).replace('Q', thing).replace('R', other), place, other, thing, locale };
}
