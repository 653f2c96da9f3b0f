/**
 * How typed text led to a name: a reason is worded by the row `why.…` of data/phrases.json. Null, in a `Why | null`,
 * where the text is the name itself or its usual short form.
 */
export type Why =
  | 'pinyin'
  | 'initials'
  | 'traditional'
  | 'beginning'
  | 'typo'
  | 'homophone'
  | 'old name'
  | 'alias'
  | 'english'
  | 'town';
