import fc from 'fast-check';
import type { ArticleRef } from '../../src/model/answer.ts';
import type { Erratum } from '../../src/model/desk.ts';
import type { Reply } from '../../src/reply.ts';
import { erratum } from '../cases/corrections.ts';
import { hostileText } from './hostile-text.ts';

const text = hostileText();
const language = fc.constantFrom('zh-CN' as const, 'zh-TW' as const, 'en' as const);
const or = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: null });

/** Errata of whatever words; some of them of the figures of tests/rendering/replies.ts. */
const anyErratum: fc.Arbitrary<Erratum> = fc
  .record({
    printed: text,
    proposed: text,
    reason: text,
    start: fc.nat(40),
    articleId: fc.oneof(fc.constant('qinghe'), text),
    status: fc.constantFrom('open' as const, 'accepted' as const, 'rejected' as const),
  })
  .map((part) => erratum('a1b2c3d4e5f6', { ...part, end: part.start + 9 }));

/** What the editors' desk gives to render. */
export function deskReplies(article: fc.Arbitrary<ArticleRef>): fc.Arbitrary<Reply> {
  const head = { private: fc.boolean(), language };
  return fc.oneof(
    fc.record({
      kind: fc.constant('corrections' as const),
      ...head,
      heading: fc.constant('corrections.heading.list'),
      listed: fc.array(fc.record({ erratum: anyErratum, article: or(article) }), { maxLength: 12 }),
      more: fc.nat(9),
    }),
    fc.record({ kind: fc.constant('pages' as const), ...head, names: fc.array(text, { maxLength: 200, size: 'max' }) }),
    fc.record({
      kind: fc.constant('settings' as const),
      ...head,
      heading: fc.constant('settings.heading.show'),
      settings: fc.record({
        model: fc.boolean(),
        gaps: fc.boolean(),
        guild: fc.constant('3'),
        language: or(language),
        channels: fc.array(fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }).map(String), { maxLength: 25 }),
        digests: fc.constant(null),
        editors: fc.constant('4'),
        editorRole: fc.constant('5'),
        home: or(text),
      }),
    }),
  );
}

/** Replies as they are, or with errata of what they show. */
export function withSomeErrata(replies: fc.Arbitrary<Reply>): fc.Arbitrary<Reply> {
  return fc
    .tuple(replies, fc.option(fc.array(anyErratum, { maxLength: 12 }), { nil: undefined }))
    .map(([reply, errata]) => ({ ...reply, ...(errata && { errata }) }));
}
