import type { Fixture } from '../../../tests/setup/fixture.ts'
import type {
  bodies as smallBodies,
  households as smallHouseholds,
  persons as smallPersons,
} from '../../../tests/setup/small-world.ts'
import type { recordSupport } from './commands/record-support.ts'
import { indicators } from './indicators.ts'

type Household = keyof typeof smallHouseholds
type Person = keyof typeof smallPersons
type Body = keyof typeof smallBodies
type Entered = Parameters<typeof recordSupport>[1]
type Of<Kind extends Entered['kind']> = Extract<Entered, { kind: Kind }>

/** Help in the small world as its officers would enter it; each test changes what it is about. */
export function helps(f: Fixture, body: Body = 'frontMuongLong') {
  const given = { body: f.bodies[body], declaredClass: 'poor', source: 'Quỹ Vì người nghèo' } as const
  return {
    house: (household: Household, more: Partial<Of<'house'>> = {}): Of<'house'> => ({
      ...given,
      kind: 'house',
      household: f.households[household].id,
      programme: 'great-unity',
      work: 'new',
      decisionNumber: '12/QĐ-MT',
      decisionDay: '2022-03-01',
      dueDay: '2022-06-30',
      sources: [
        { source: 'Quỹ Vì người nghèo', amount: 50_000_000 },
        { source: 'Gia đình', amount: 30_000_000 },
      ],
      ...more,
    }),
    livelihood: (household: Household, more: Partial<Of<'livelihood'>> = {}): Of<'livelihood'> => ({
      ...given,
      kind: 'livelihood',
      household: f.households[household].id,
      day: '2022-05-20',
      amount: 9_000_000,
      ...more,
    }),
    medical: (person: Person, more: Partial<Of<'medical'>> = {}): Of<'medical'> => ({
      ...given,
      kind: 'medical',
      person: f.persons[person].id,
      day: '2022-04-12',
      amount: 3_000_000,
      ...more,
    }),
    goods: (household: Household, more: Partial<Of<'goods'>> = {}): Of<'goods'> => ({
      ...given,
      kind: 'goods',
      household: f.households[household].id,
      day: '2022-02-10',
      amount: 25_000_000,
      lines: [{ item: 'tractor', quantity: 1 }],
      ...more,
    }),
    gifts: (more: Partial<Of<'gifts'>> = {}): Of<'gifts'> => ({
      ...given,
      kind: 'gifts',
      day: '2022-01-25',
      amount: 25_000_000,
      lines: [{ item: 'tet-gift', quantity: 50 }],
      ...more,
    }),
  }
}

/** Facts that stand, without their ids. */
export function standing(f: Fixture, indicator: string) {
  return f.rows<{ day: string; quantity: number; place_id: number; body_id: number }>(
    'select day, quantity, place_id, body_id from counted.fact where indicator = $1 and until_seq is null order by day, quantity',
    [indicator],
  )
}

/** Facts that the records do not give, or the other way round; none is right. */
export function differing(f: Fixture) {
  const codes = indicators.filter((one) => one.kind !== 'rate').map((one) => one.code)
  return f.rows("select * from counted.differing('support', $1)", [codes])
}

/** A paper without its content: what a page hands over after receiving. */
export const storedPhoto = {
  hash: 'a'.repeat(64),
  size: 1200,
  type: 'image/jpeg',
  name: 'anh-bien-ban.jpg',
  takenAt: new Date('2022-07-20T03:00:00Z'),
}
