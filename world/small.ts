import type pg from 'pg'
import { knownCommunes, type SignedUp } from './accounts.ts'
import type { Recording } from './help.ts'
import { bodyOf, type Commune, type Land } from './land/land.ts'
import type { Household } from './people/households.ts'
import { at, diceOf } from './random.ts'
import { builtInTime, neverFinished, openStory, type Story } from './small-help.ts'
import { type HouseholdName, idOf, settle } from './small-people.ts'
import { notes } from './words.vi.ts'

/** Help of every kind in two communes that are strangers to each other, and a little at the district and the province. */
export function planSmall(land: Land): Recording[] {
  const story = openStory(diceOf('small'))
  const { muongLong, nhonMai } = knownCommunes(land)
  const home = settle(land)
  tellSide(story, 'own', muongLong, home.lauYPa)
  tellSide(story, 'foreign', nhonMai, home.viVanMau)
  tellMuongLong(story, muongLong, home)
  tellNhonMai(story, nhonMai, home)
  tellAbove(story, land, muongLong)
  tellSlips(story, muongLong, home)
  return story.recordings()
}

/** What both communes have alike: every kind of help, one of them entered twice. */
function tellSide(
  { give, build, link }: Story,
  side: 'own' | 'foreign',
  commune: Commune,
  to: Household,
): void {
  const front = bodyOf(commune, 'front')
  const person = at(to.members, 1)
  const cow = { amount: 12_000_000, to, line: ['cow', 1], again: true } as const
  const rice = { amount: 450_000, to, line: ['rice', 30], withoutPapers: true } as const
  build(`${side} house`, 'great-unity', front, to, builtInTime)
  give(`${side} earlier`, 'livelihood', bodyOf(commune, 'women'), '2021-09-14', { amount: 6_000_000, to })
  give(`${side} livelihood`, 'livelihood', front, '2022-05-20', cow)
  give(`${side} twin`, 'livelihood', bodyOf(commune, 'farmers'), '2022-05-20', cow, '2022-05-27')
  give(`${side} medical`, 'medical', front, '2022-04-12', { amount: 3_000_000, to, person })
  const first = give(`${side} rice`, 'goods', front, '2021-10-15', rice)
  const women = bodyOf(commune, 'women')
  const joined = give(`${side} joined`, 'goods', women, '2021-10-15', { ...rice, again: true }, '2021-10-20')
  link(joined, first, '2021-11-02')
  give(`${side} tet`, 'gifts', front, '2022-01-22', { amount: 40_000_000, line: ['tet-gift', 80] })
}

type Homes = Record<HouseholdName, Household>

function tellMuongLong({ give, build }: Story, commune: Commune, home: Homes): void {
  const [front, farmers, women] = [
    bodyOf(commune, 'front'),
    bodyOf(commune, 'farmers'),
    bodyOf(commune, 'women'),
  ]
  const tractor = { amount: 28_000_000, to: home.vaBaCho, line: ['tractor', 1] } as const
  build('overdue house', 'great-unity', front, home.vaBaCho, neverFinished)
  build('shelter', 'affection-shelter', women, home.giaNoThu, builtInTime)
  build('union shelter', 'union-shelter', bodyOf(commune.district, 'union'), home.muaBaThu, builtInTime)
  give('tractor', 'goods', farmers, '2022-06-02', tractor)
  give('other list', 'gifts', women, '2022-05-30', { amount: 12_000_000, line: ['gift', 40] })
}

function tellNhonMai({ give }: Story, commune: Commune, { luongThiMau }: Homes): void {
  const patient = { amount: 2_500_000, to: luongThiMau, person: luongThiMau.members[0] }
  give('stay in hospital', 'medical', bodyOf(commune, 'front'), '2022-06-08', patient)
}

function tellAbove({ give }: Story, land: Land, { district }: Commune): void {
  const ofDistrict = { amount: 60_000_000, line: ['tet-gift', 120] } as const
  const ofProvince = { amount: 100_000_000, line: ['tet-gift', 200] } as const
  give('district list', 'gifts', bodyOf(district, 'front'), '2022-01-20', ofDistrict)
  give('province list', 'gifts', bodyOf(land.province, 'front'), '2022-01-18', ofProvince)
}

/** Help that two bodies entered and somebody linked; and one that was taken back. */
function tellSlips({ give, link, reverse }: Story, commune: Commune, { vaBaCho, muaBaThu }: Homes): void {
  const front = bodyOf(commune, 'front')
  const same = { amount: 9_000_000, to: vaBaCho }
  const first = give('joined', 'livelihood', front, '2022-03-08', same)
  const above = bodyOf(commune.district, 'front')
  const second = give(
    'second entry',
    'livelihood',
    above,
    '2022-03-08',
    { ...same, again: true },
    '2022-03-15',
  )
  link(second, first, '2022-04-04')
  const quilt = { amount: 300_000, to: muaBaThu, line: ['quilt', 1] } as const
  reverse(give('reversed', 'goods', front, '2022-06-10', quilt), '2022-06-20')
}

/** What is typed and not yet entered: one draft of each commune's officer. */
export async function fillSmall(client: pg.Client, land: Land, signedUp: SignedUp): Promise<void> {
  const { muongLong, nhonMai } = knownCommunes(land)
  const text = `insert into support.draft (id, body_id, kind, typed, owner, saved_at)
    values ($1, $2, 'goods', $3, $4, '2022-07-21T08:30:00+07')`
  const typed = JSON.stringify({ note: at(notes.goods, 1) })
  for (const [side, commune, { userId }] of [
    ['own', muongLong, signedUp.officer],
    ['foreign', nhonMai, signedUp.stranger],
  ] as const)
    await client.query(text, [idOf(`${side} draft`), bodyOf(commune, 'front').id, typed, userId])
}
