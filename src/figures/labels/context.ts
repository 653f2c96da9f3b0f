import type { Day } from '../../model.ts';

/**
 * Where a paragraph stands, the day from which 今年 and 7月16日 in it count (null where nobody knows), and how many figures
 * are looked for (else as many as an article may have).
 */
export type FigureContext = {
  articleId: string;
  paragraph: number;
  district: string | null;
  today: Day | null;
  most?: number;
};
