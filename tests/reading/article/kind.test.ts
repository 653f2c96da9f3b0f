import { expect, test } from 'vitest';
import { kindOf } from '../../../src/reading/article/kind.ts';

const kind = (title: string | null, ...paragraphs: string[]) => kindOf({ title, kicker: null, paragraphs });

test('what a paper prints besides reports is told by its head and by its words', () => {
  expect(kind('停水通知', '因管道改造，柳河路5月6日8时至18时停水。')).toBe('notice');
  expect(kind(null, '尊敬的用户：因管道改造，柳河路5月6日停水，特此通知。')).toBe('notice');
  expect(kind('版画家李晓逝世', '版画家李晓因病医治无效，于5月6日逝世，享年92岁。')).toBe('obituary');
  expect(kind('更正', '本报昨天第3版所载渡口长度应为12公里。')).toBe('correction');
  expect(kind('渡口何时再开', '编辑同志：我家住在柳河边，渡口停了半年。')).toBe('letter');
  expect(kind('柳河家具城开业钜惠', '全场特价，买一送一。欢迎新老顾客光临。')).toBe('advertisement');
});

test('a report of such a thing is a report', () => {
  expect(kind('教委印发关于作业管理的通知', '记者5月6日从教委获悉，作业要当堂批改。')).toBeNull();
  expect(kind('父亲去世后她接过渡船', '何力的父亲享年70岁，渡船由她接着划。')).toBeNull();
  expect(kind('市监局查处虚假广告', '一家商场打出买一送一，实为提价，被罚5万元。')).toBeNull();
  expect(kind(null, '渡口开船。')).toBeNull();
});
