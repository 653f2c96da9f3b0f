import { expect, test } from 'vitest';
import { readByline } from '../../../src/reading/bylines/byline.ts';
import { takeReporters } from '../../../src/reading/bylines/dateline.ts';
import { leadingByline, runInByline } from '../../../src/reading/bylines/run-in-byline.ts';

const read = (text: string) => readByline(text)?.byline ?? null;

test('office, kind of reporter, names and what they did are read from a byline', () => {
  expect(read('垫江县融媒体中 心 石小平 摄')).toEqual({ office: '垫江县融媒体中心', people: ['石小平'], role: '摄' });
  expect(read('本报记者 何力 通讯员 孙可')).toEqual({ office: null, people: ['何力', '孙可'], role: '记者' });
  expect(read('云江日报社 何力 孙可 文/图')).toEqual({ office: '云江日报社', people: ['何力', '孙可'], role: '文/图' });
  expect(read('(记者 何力)')).toEqual({ office: null, people: ['何力'], role: '记者' });
});

test('what no gap parts is read: somebody before a kind of reporter, and what he did behind his name', () => {
  expect(read('(何力实习记者孙可)')).toEqual({ office: null, people: ['何力', '孙可'], role: '实习记者' });
  // 孙可文 might be a name.
  expect(read('记者 何力 孙可文/图')).toEqual({ office: null, people: ['何力', '孙可'], role: '文/图' });
});

test('a body of a place before names is an office, though its name alone is none', () => {
  expect(read('(荣昌区文化馆 谭平)')).toEqual({ office: '荣昌区文化馆', people: ['谭平'], role: null });
  expect(read('(垫江县 气象局 何力 孙可)')).toMatchObject({ office: '垫江县气象局', people: ['何力', '孙可'] });
  expect(read('(桐江县文化馆 何力)')?.office).toBe('桐江县文化馆');
  expect(read('荣昌区文化馆 扩建开放')).toBeNull();
});

test('a misread kind of reporter is put right and recorded', () => {
  expect(readByline('诵讯员 何力')).toMatchObject({
    byline: { office: null, people: ['何力'], role: '通讯员' },
    corrections: [{ printed: '诵讯员', read: '通讯员' }],
  });
});

test('text is no byline', () => {
  for (const text of ['渡口又开船了', '记者从木渡镇有关部门了解到', '通讯员们赶到现场', ''])
    expect(read(text)).toBeNull();
});

test('a byline behind the last sentence, or beside the last line, is found with its place', () => {
  const text = '老人也敢出门晒太阳了。桐庐县融媒体中心 钱一帆';
  const found = runInByline(text);
  expect(text.slice(found?.start, found?.end)).toBe('桐庐县融媒体中心 钱一帆');
  const beside = '目前已有多家商铺 通讯员 何力 入驻这条老街。';
  const second = runInByline(beside);
  expect(beside.slice(second?.start, second?.end).trim()).toBe('通讯员 何力');
  expect(runInByline('孩子们围着画板看得出神。何力摄')).toBeNull();
});

test('the byline in brackets where a report begins is read', () => {
  expect(leadingByline('本报讯(记者 何力)近日,渡口开船。')?.byline.people).toEqual(['何力']);
  expect(leadingByline('中新网云江6月7日电(何力 李妍)近日,渡口开船。')?.byline).toMatchObject({
    office: '中新网',
    people: ['何力', '李妍'],
  });
  expect(leadingByline('渡口(位于木渡镇)近日开船。')).toBeNull();
});

test('a byline in brackets ends a text, even parted by a line, with names that no table of surnames has', () => {
  expect(runInByline('药少用了四分之一。(记者 阿依努尔)')?.byline.people).toEqual(['阿依努尔']);
  expect(runInByline('船票没有涨价。(记 者 何力 孙可)')?.byline.people).toEqual(['何力', '孙可']);
  expect(runInByline('姜片出口到13个国家。本报通讯员 念平 摄影报道')?.byline).toMatchObject({ people: ['念平'] });
  expect(runInByline('渡口又开船了。(完)')).toBeNull();
});

test("a paper and a kind of reporter that a line's end parted are read as one", () => {
  expect(read('本报记 者 何力 摄')).toEqual({ office: null, people: ['何力'], role: '摄' });
  expect(runInByline('渡口添了夜航灯。 本报记 者 何力 摄')?.byline.people).toEqual(['何力']);
});

test('from where somebody reports is no name', () => {
  expect(read('江城导刊记者 林世 发自重庆')).toEqual({ office: null, people: ['林世'], role: '记者' });
  expect(read('本报记者 何力 孙可 木渡报道')).toEqual({ office: null, people: ['何力', '孙可'], role: '记者' });
  expect(read('(实习生 何妍 对本文亦有贡献)')).toEqual({ office: null, people: ['何妍'], role: '实习生' });
  expect(read('文/何力 编辑/何妍')).toEqual({ office: null, people: ['何力'], role: '文' });
  expect(read('本报记者 何力 摄影报道')).toEqual({ office: null, people: ['何力'], role: '摄影报道' });
});

test('any kind of reporter of any paper signs', () => {
  expect(read('晨报记者 何力 文/图')).toEqual({ office: null, people: ['何力'], role: '文/图' });
  expect(read('教育记者 何力')).toEqual({ office: null, people: ['何力'], role: '记者' });
  expect(runInByline('渡口添了夜航灯。晨报记者 何力 摄')?.byline.people).toEqual(['何力']);
});

test('where nobody signs, the agency or the body in brackets does', () => {
  expect(read('（据新华社）')).toEqual({ office: '新华社', people: [], role: null });
  expect(read('(合川区农委)')).toEqual({ office: '合川区农委', people: [], role: null });
  expect(runInByline('渡口又开船了。(据新华社)')?.byline.office).toBe('新华社');
  expect(read('(市政府)')).toBeNull();
});

test('of what is taken from another paper whoever wrote it there signs, else that paper', () => {
  expect(read('(摘自8月3日《桐江晚报》 何力、何妍/文)')).toEqual({
    office: null,
    people: ['何力', '何妍'],
    role: '文',
  });
  expect(read('(据《桐江晚报》)')).toEqual({ office: '桐江晚报', people: [], role: null });
  expect(read('据《桐江晚报》')).toBeNull();
});

test('who is said to send a piece signs, of whatever body', () => {
  expect(read('(供稿:海外桐江同乡总会 何力)')).toEqual({ office: '海外桐江同乡总会', people: ['何力'], role: null });
  expect(read('(海外桐江同乡总会 何力)')).toBeNull();
  expect(readByline('供稿：何力')?.said).toBe(true);
});

test('a town stands before those who work there', () => {
  expect(readByline('木渡镇 冉小川')?.byline).toEqual({ office: '木渡镇', people: ['冉小川'], role: null });
  expect(readByline('双江街道 石平')?.said).toBe(true);
  expect(readByline('木渡镇 渡口')).toBeNull();
});

test('a paper before its reporter is the office, and nobody', () => {
  expect(takeReporters('南江讯记者何力 近日，渡口开船。')).toMatchObject({
    text: '近日，渡口开船。',
    byline: { byline: { office: '南江', people: ['何力'] } },
  });
});
