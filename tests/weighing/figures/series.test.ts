import { describe, expect, test } from 'vitest';
import type { Figure } from '../../../src/model.ts';
import { seriesOf } from '../../../src/weighing/figures/series.ts';
import type { Fit } from '../../../src/weighing/figures/weigh.ts';
import { articleOf } from '../../answering/article.ts';

type Given = Partial<Pick<Fit, 'share' | 'time'> & Pick<Figure, 'label' | 'period'>> & {
  district?: string | null;
  date?: string;
};

/** A figure as an article of a day prints it, and how well it fits a question. */
function fit(printed: string, given: Given = {}): Fit {
  const { district = '垫江县', date = '2022-11-20', share = 0.8, time = 0, ...own } = given;
  const article = articleOf({ id: `${district}-${date}`, district, date, paragraphs: [`柚子产量${printed}。`] });
  const [figure] = article.figures;
  if (figure === undefined) throw new Error(`${printed} is no figure`);
  return {
    figure: { ...figure, district, ...own },
    article,
    share,
    time,
    score: share,
    side: 0,
    parts: [],
    signals: () => ({}) as ReturnType<Fit['signals']>,
  };
}

const printedIn = (fits: readonly Fit[]) => fits.map(({ figure }) => figure.printed);
const year = (from: number): Figure['period'] => ({ printed: `${from}年`, from: `${from}-01-01`, to: `${from}-12-31` });

describe('a series', () => {
  const newest = fit('5万吨', { date: '2022-11-20' });

  test('has what each edition prints of the measure, oldest first', () => {
    const fits = [newest, fit('2万吨', { date: '2020-11-20' }), fit('3万吨', { date: '2021-11-20' })];
    expect(printedIn(seriesOf(newest, fits))).toEqual(['2万吨', '3万吨', '5万吨']);
  });

  test('stands in the order of the times that are told of, not of the days of print', () => {
    const late = fit('1万吨', { date: '2023-01-05', period: year(2019) });
    expect(printedIn(seriesOf(newest, [newest, late]))).toEqual(['1万吨', '5万吨']);
  });

  test('has no other place, no other measure, nothing of another unit and nothing that fits the question less', () => {
    const others = [
      fit('9万吨', { date: '2021-11-20', district: '梁平区' }),
      fit('7万吨', { date: '2020-11-20', label: '化肥库存' }),
      fit('300亩', { date: '2019-11-20' }),
      fit('4万吨', { date: '2018-11-20', share: 0.5 }),
    ];
    expect(printedIn(seriesOf(newest, [newest, ...others]))).toEqual(['5万吨']);
  });

  test('knows a measure again with the place before it and with what it came to behind it', () => {
    const fits = ['垫江县全县产量', '全县产量', '产量增加到', '产量达到'].map((label, index) =>
      fit(`${index + 1}万吨`, { label, date: `201${index}-11-20` }),
    );
    const first = fit('5万吨', { label: '产量' });
    expect(printedIn(seriesOf(first, [first, ...fits]))).toEqual(['1万吨', '2万吨', '3万吨', '4万吨', '5万吨']);
  });

  test('takes of several figures of an article the one whose time fits best', () => {
    const before = { date: '2021-11-20' };
    const fits = [newest, fit('2万吨', { ...before, time: 0.1 }), fit('3万吨', { ...before, time: 0.9 })];
    expect(printedIn(seriesOf(newest, fits))).toEqual(['3万吨', '5万吨']);
  });

  test('needs nearly the same name where no place ties the printings together', () => {
    const nowhere = fit('5万吨', { district: null, label: '柚子总产量' });
    const same = fit('3万吨', { district: null, label: '柚子总产量', date: '2021-11-20' });
    const alike = fit('2万吨', { district: null, label: '柚子产量', date: '2020-11-20' });
    expect(printedIn(seriesOf(nowhere, [nowhere, same, alike]))).toEqual(['3万吨', '5万吨']);
    expect(printedIn(seriesOf(nowhere, [nowhere, same, alike], 0.5))).toEqual(['2万吨', '3万吨', '5万吨']);
  });
});
