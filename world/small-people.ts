import type { Commune, Land } from '#world/land/land.ts'
import { knownCommunes } from './accounts.ts'
import type { DeclaredClass, Household, Person } from './people/households.ts'
import type { Sex } from './people/names.ts'
import { diceOf } from './random.ts'

/** Ids of the small world follow from names, so that every test can tell them. */
export const idOf = (name: string): string => diceOf(`small/${name}`).id(new Date('2022-01-01T00:00:00Z'))

type Told = [name: string, sex: Sex, birthYear: number]
const heads: Readonly<
  Record<
    string,
    { in: 'muongLong' | 'nhonMai'; hamlet: string; class: DeclaredClass; members: [Told, ...Told[]] }
  >
> = {
  lauYPa: {
    in: 'muongLong',
    hamlet: 'Bản Mường Lống 1',
    class: 'poor',
    members: [
      ['Lầu Y Pà', 'female', 1985],
      ['Lầu Bá Mẫu', 'male', 2010],
    ],
  },
  vaBaCho: {
    in: 'muongLong',
    hamlet: 'Bản Trung Tâm',
    class: 'poor',
    members: [['Và Bá Chò', 'male', 1979]],
  },
  giaNoThu: {
    in: 'muongLong',
    hamlet: 'Bản Trung Tâm',
    class: 'near-poor',
    members: [['Già Nỏ Thử', 'male', 1971]],
  },
  muaBaThu: { in: 'muongLong', hamlet: 'Bản Sa Lầy', class: 'poor', members: [['Mùa Bá Thử', 'male', 1990]] },
  viVanMau: {
    in: 'nhonMai',
    hamlet: 'Bản Na Hỉ',
    class: 'poor',
    members: [
      ['Vi Văn Mẫu', 'male', 1990],
      ['Lô Thị Thử', 'female', 1993],
    ],
  },
  luongThiMau: {
    in: 'nhonMai',
    hamlet: 'Bản Xói Voi',
    class: 'poor',
    members: [['Lương Thị Mẫu', 'female', 1966]],
  },
}
export type HouseholdName = 'lauYPa' | 'vaBaCho' | 'giaNoThu' | 'muaBaThu' | 'viVanMau' | 'luongThiMau'

/** The households that every test knows. */
export function settle(land: Land): Record<HouseholdName, Household> {
  const communes = knownCommunes(land)
  const entries = Object.entries(heads).map(([key, told], index) => {
    const certificate = told.class === 'poor' ? `${String(index + 1).padStart(5, '0')}/GCN-HN` : null
    return [key, household(key, communes[told.in], certificate, told)]
  })
  return Object.fromEntries(entries) as Record<HouseholdName, Household>
}

function household(
  key: string,
  commune: Commune,
  certificate: string | null,
  told: (typeof heads)[string],
): Household {
  const [head, ...others] = told.members
  const person = ([name, sex, birthYear]: Told, nth: number): Person => ({
    id: idOf(`${key} ${nth}`),
    name,
    sex,
    birthYear,
    relation: nth === 0 ? 'Chủ hộ' : birthYear > head[2] + 15 ? 'Con' : 'Vợ',
    treated: [],
  })
  return {
    id: idOf(key),
    commune,
    people: commune.ownPeople ?? 'thai',
    surname: head[0].split(' ')[0] ?? '',
    hamlet: told.hamlet,
    declaredClass: told.class,
    certificate,
    members: [person(head, 0), ...others.map((one, nth) => person(one, nth + 1))],
    size: told.members.length + 2,
    helps: [],
  }
}
