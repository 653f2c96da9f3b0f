/** What a digest shows. */
export const BRIEFING = {
  /** Sections at most: what is read at a glance. */
  sections: 6,
  /** Articles that are put into stories: an edition has fewer; of more the newest. */
  grouped: 60,
  /** Days before the newest edition that the first digest of an order reaches back, by its days. */
  firstDays: { daily: 2, weekdays: 3, weekly: 7 },
  /** Articles beyond those shown that the menu names: it has 25 choices. */
  named: 14,
  /** Figures that moved in a week. */
  moved: 3,
} as const;
