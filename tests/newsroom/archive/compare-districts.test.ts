import { expect, test } from 'vitest';
import { asked, newsrooms } from '../newsrooms.ts';

newsrooms('the figures of places', (use) => {
  test(
    'of one place alone are set beside the others that print the measure',
    use(async ({ newsroom }) => {
      const compared = await newsroom.compare(['梁平'], '竹编课', asked);
      expect(compared).toMatchObject({ kind: 'comparison', measure: '竹编课', rows: [{ district: '梁平区' }] });
      const all = await newsroom.compare(['梁平'], null, asked);
      expect(all).toMatchObject({ rows: [{ district: '梁平区' }, { district: '潼南区' }], others: [] });
    }),
  );
});
