import { describe, expect, test } from 'vitest';
import type { FigureFit } from '../../../src/answering/choosing/pick-figure.ts';
import { printingFor, seriesOf } from '../../../src/answering/kinds/series.ts';
import type { Figure } from '../../../src/model.ts';
import { articleOf } from '../article.ts';
import { questionOf } from '../ask.ts';

type Given = Partial<Pick<FigureFit, 'share' | 'time'> & Pick<Figure, 'label' | 'period'>> & {
  district?: string | null;
  date?: string;
};

/** A figure as an article of a day prints it, and how well it fits a question. */
function fit(printed: string, given: Given = {}): FigureFit {
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
    standing: 1,
    side: 'none',
    says: false,
  };
}

const printedIn = (fits: readonly FigureFit[]) => fits.map(({ figure }) => figure.printed);
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

describe('the printing that answers', () => {
  const asked = (text: string, first: FigureFit, ...others: FigureFit[]) =>
    printingFor(questionOf(text), first, [first, ...others]).figure.printed;

  test('is the newest where no time is asked for', () => {
    const [old, recent] = [fit('2万吨', { date: '2020-11-20' }), fit('5万吨')];
    expect(asked('垫江柚子产量多少？', old, recent)).toBe('5万吨');
    expect(asked('垫江柚子产量多少？', recent, old)).toBe('5万吨');
  });

  test('stays with the best fitting one where a later one holds less of the question, or is called otherwise', () => {
    const best = fit('2万吨', { date: '2020-11-20', label: '柚子产量' });
    expect(asked('垫江柚子产量多少？', best, fit('5万吨', { label: '柚子产量', share: 0.7 }))).toBe('2万吨');
    expect(asked('垫江柚子产量多少？', best, fit('5万吨', { label: '柚子总产量' }))).toBe('2万吨');
  });

  test('is the newest all the same where the newest is asked for', () => {
    const best = fit('2万吨', { date: '2020-11-20', label: '柚子产量' });
    expect(asked('垫江柚子最新产量多少？', best, fit('5万吨', { label: '柚子产量', share: 0.7 }))).toBe('5万吨');
    const nowhere = fit('2万吨', { date: '2020-11-20', district: null });
    const later = fit('5万吨', { district: null });
    expect(asked('柚子产量多少？', nowhere, later)).toBe('2万吨');
    expect(asked('柚子最新产量多少？', nowhere, later)).toBe('5万吨');
    const total = fit('2万吨', { date: '2020-11-20', district: null, label: '柚子总产量' });
    expect(asked('柚子最新产量多少？', total, fit('5万吨', { district: null, label: '柚子产量' }))).toBe('5万吨');
  });

  test('is the one of the very days that are asked for', () => {
    const first = fit('5万吨', { time: 0.5 });
    const exact = fit('3万吨', { date: '2021-11-20', time: 1 });
    const near = fit('2万吨', { date: '2020-11-20', time: 0.6 });
    expect(asked('垫江2021年柚子产量多少？', first, near, exact)).toBe('3万吨');
    expect(asked('垫江2021年柚子产量多少？', first, near)).toBe('5万吨');
    const [nowhere, other] = [
      fit('5万吨', { district: null, time: 0.5 }),
      fit('3万吨', { district: null, time: 1, date: '2021-11-20' }),
    ];
    expect(asked('2021年柚子产量多少？', nowhere, other)).toBe('5万吨');
  });

  test('is any whose time fits better, where the best fitting one is of that time by its words alone', () => {
    const doubtful = fit('5万吨', { time: 0.05 });
    const near = fit('2万吨', { date: '2020-11-20', time: 0.6 });
    expect(asked('垫江2020年柚子产量多少？', doubtful, near)).toBe('2万吨');
    expect(asked('垫江2020年柚子产量多少？', fit('5万吨', { time: 0 }), near)).toBe('5万吨');
    const less = fit('2万吨', { date: '2020-11-20', time: 0.6, share: 0.7 });
    expect(asked('垫江2020年柚子产量多少？', doubtful, less)).toBe('5万吨');
  });
});

test('最早 asks for the first printing, 上一次 for the last but one', () => {
  const series = ['3万吨', '4万吨', '5万吨'].map((printed, index) =>
    fit(printed, { label: '柚子产量', date: `202${index}-11-20` }),
  );
  const [, middle] = series;
  if (middle === undefined) throw new Error('no series');
  const wanted = (text: string) => printingFor(questionOf(text), middle, series).figure.printed;
  expect(wanted('垫江最早报道的柚子产量是多少')).toBe('3万吨');
  expect(wanted('垫江上一次报道的柚子产量是多少')).toBe('4万吨');
  expect(wanted('垫江现在的柚子产量是多少')).toBe('5万吨');
});
