/** Where a story's head stands: over all of its columns, over the first of them, or over the middle ones. */
export type Shape = 'over' | 'beside' | 'amid';

/** A place for a story: columns it takes, and how its head stands in them. Slots are filled from the page's top. */
export type Slot = { span: number; shape: Shape; picture?: boolean; inverse?: boolean };

/** How a paper sets its pages; lengths in CSS pixels, of which a printed page has 96 or so an inch. */
export type Design = {
  name: string;
  paper: string;
  serif: boolean;
  columns: number;
  /** Size of a letter, distance of two lines, letters in a line, distance of two columns. */
  em: number;
  pitch: number;
  measure: number;
  gutter: number;
  margin: number;
  /** Letters by which a paragraph's first line is set in. */
  indent: number;
  /** Times the body's letters: a title over one column, and what every column more adds. */
  title: { least: number; perColumn: number; weight: number; align: 'left' | 'center' };
  kicker: { size: number; weight: number };
  subhead: { size: number; align: 'left' | 'center' };
  /** Whether lines are printed between columns, and between stories. */
  rules: { columns: boolean; stories: boolean };
  masthead: 'line' | 'block';
  slots: readonly Slot[];
};

/** Three papers of our own, quite unlike. */
export const DESIGNS: readonly Design[] = [
  {
    name: 'daily',
    paper: '桐江日报',
    serif: true,
    columns: 5,
    em: 13,
    pitch: 19,
    measure: 21,
    gutter: 20,
    margin: 40,
    indent: 2,
    title: { least: 1.7, perColumn: 0.45, weight: 800, align: 'center' },
    kicker: { size: 1.35, weight: 500 },
    subhead: { size: 1.12, align: 'center' },
    rules: { columns: false, stories: true },
    masthead: 'block',
    slots: [
      { span: 3, shape: 'over', picture: true },
      { span: 2, shape: 'over' },
      { span: 2, shape: 'over' },
      { span: 3, shape: 'over' },
      { span: 2, shape: 'over' },
      { span: 1, shape: 'over' },
      { span: 3, shape: 'beside' },
      { span: 1, shape: 'over' },
      { span: 2, shape: 'over' },
      { span: 1, shape: 'over' },
      { span: 3, shape: 'over' },
      { span: 2, shape: 'over' },
      { span: 1, shape: 'over' },
      { span: 2, shape: 'over' },
      { span: 1, shape: 'over' },
    ],
  },
  {
    name: 'evening',
    paper: '江畔晚报',
    serif: false,
    columns: 4,
    em: 14,
    pitch: 21,
    measure: 24,
    gutter: 24,
    margin: 36,
    indent: 2,
    title: { least: 1.8, perColumn: 0.5, weight: 900, align: 'left' },
    kicker: { size: 1.2, weight: 400 },
    subhead: { size: 1, align: 'left' },
    rules: { columns: true, stories: true },
    masthead: 'line',
    slots: [
      { span: 4, shape: 'over' },
      { span: 3, shape: 'over', picture: true },
      { span: 1, shape: 'over' },
      { span: 2, shape: 'over' },
      { span: 2, shape: 'over', inverse: true },
      { span: 1, shape: 'over' },
      { span: 3, shape: 'beside' },
      { span: 2, shape: 'over' },
      { span: 1, shape: 'over' },
      { span: 1, shape: 'over' },
      { span: 2, shape: 'over' },
      { span: 2, shape: 'over' },
      { span: 4, shape: 'over' },
    ],
  },
  {
    name: 'weekly',
    paper: '岭南农工报',
    serif: true,
    columns: 6,
    em: 12,
    pitch: 18,
    measure: 17,
    gutter: 18,
    margin: 44,
    indent: 2,
    title: { least: 1.6, perColumn: 0.4, weight: 700, align: 'center' },
    kicker: { size: 1.3, weight: 400 },
    subhead: { size: 1.15, align: 'center' },
    rules: { columns: false, stories: false },
    masthead: 'line',
    slots: [
      { span: 4, shape: 'over', picture: true },
      { span: 2, shape: 'over' },
      { span: 2, shape: 'over' },
      { span: 3, shape: 'over' },
      { span: 3, shape: 'beside' },
      { span: 2, shape: 'over' },
      { span: 1, shape: 'over' },
      { span: 3, shape: 'over' },
      { span: 2, shape: 'over' },
      { span: 1, shape: 'over' },
      { span: 3, shape: 'over' },
      { span: 2, shape: 'over' },
      { span: 4, shape: 'over' },
      { span: 1, shape: 'over' },
    ],
  },
];
