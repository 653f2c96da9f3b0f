/** How typed or printed text led to a name; null, in a `Why | null`, where it is the name or its short form itself. */
export type Why =
  | 'pinyin'
  | 'initials'
  | 'traditional'
  | 'typo'
  | 'homophone'
  | 'old name'
  | 'alias'
  | 'english'
  | 'town';
