/** What the briefing page shows, by section, in the order of the page. */
type Section = { name: 'houses' | 'help' | 'sums'; indicators: readonly string[] }

export const sections: readonly Section[] = [
  {
    name: 'houses',
    indicators: [
      'support.houses-funded-great-unity',
      'support.houses-funded-union-shelter',
      'support.houses-funded-affection-shelter',
      'support.houses-funded',
      'support.houses-handed-over',
      'support.houses-under-way',
      'support.houses-overdue',
    ],
  },
  {
    name: 'help',
    indicators: [
      'support.livelihood-poor-households',
      'support.medical-persons',
      'support.tractors',
      'support.tet-gifts',
      'support.goods-pieces',
    ],
  },
  {
    name: 'sums',
    indicators: [
      'support.households',
      'support.persons',
      'support.cases',
      'support.amount',
      'support.papers-share',
    ],
  },
]
