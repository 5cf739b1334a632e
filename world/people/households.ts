import type { People } from '#world/land/districts.ts'
import { type Commune, peopleOf } from '#world/land/land.ts'
import { at, type Dice } from '#world/random.ts'
import { nameOf, type Sex, surnameOf } from './names.ts'

export type DeclaredClass = 'poor' | 'near-poor' | 'escaped' | 'other'
export type HelpKind = 'house' | 'livelihood' | 'medical' | 'goods' | 'gifts'

export type Person = {
  id: string
  name: string
  sex: Sex
  birthYear: number
  relation: string
  /** Days on which the person was treated. */
  treated: string[]
}
export type Household = {
  id: string
  commune: Commune
  people: People
  surname: string
  hamlet: string
  declaredClass: DeclaredClass
  certificate: string | null
  members: [Person, ...Person[]]
  size: number
  helps: { kind: HelpKind; day: string }[]
}

/** Months before and after in which the same kind of help would be a double one; see support.earlier_help. */
const YEAR_DAYS = 366

const apart = (a: string, b: string) => Math.abs(Date.parse(a) - Date.parse(b)) / 86_400_000

export function wasHelped(household: Household, kind: HelpKind, day: string): boolean {
  return household.helps.some(
    (help) => help.kind === kind && (kind === 'house' || apart(help.day, day) < YEAR_DAYS),
  )
}

export type Wish = { commune: Commune; declaredClass: DeclaredClass; kind: HelpKind; day: string }

/** Everybody who was ever helped; a household comes into being when the first help meets it. */
export function openRegister(dice: Dice) {
  const known = new Map<string, Household[]>()
  let count = 0

  function found(wish: Wish): Household {
    const { commune, declaredClass, day } = wish
    const people = peopleOf(commune, dice)
    const surname = surnameOf(people, dice)
    const certificate =
      declaredClass === 'poor' || declaredClass === 'near-poor'
        ? `${String(++count).padStart(5, '0')}/GCN-${declaredClass === 'poor' ? 'HN' : 'HCN'}`
        : null
    const household: Household = {
      id: dice.id(new Date(`${day}T00:00:00Z`)),
      commune,
      people,
      surname,
      hamlet: `${commune.hamlet} ${dice.int(1, commune.hamlets)}`,
      declaredClass,
      certificate,
      members: [headOf(people, surname, day, dice)],
      size: dice.int(2, 7),
      helps: [],
    }
    const key = `${commune.id} ${declaredClass}`
    const neighbours = known.get(key)
    if (neighbours) neighbours.push(household)
    else known.set(key, [household])
    return household
  }

  return {
    /** A household that was not helped in that way within a year, sometimes one that is known for other help. */
    take(wish: Wish): Household {
      const others = (known.get(`${wish.commune.id} ${wish.declaredClass}`) ?? []).filter(
        (one) => !wasHelped(one, wish.kind, wish.day),
      )
      const household = others.length > 0 && dice.chance(0.45) ? dice.pick(others) : found(wish)
      household.helps.push({ kind: wish.kind, day: wish.day })
      return household
    },
    /** A member who was not treated within a year. */
    patientOf(household: Household, day: string): Person {
      const free = household.members.filter((one) =>
        one.treated.every((other) => apart(other, day) >= YEAR_DAYS),
      )
      const patient = free.length > 0 && dice.chance(0.55) ? dice.pick(free) : addMember(household, day, dice)
      patient.treated.push(day)
      return patient
    },
  }
}
export type Register = ReturnType<typeof openRegister>

function headOf(people: People, surname: string, day: string, dice: Dice): Person {
  const sex: Sex = dice.chance(0.6) ? 'male' : 'female'
  return {
    id: dice.id(new Date(`${day}T00:00:01Z`)),
    name: nameOf(people, sex, dice, surname),
    sex,
    birthYear: dice.int(1942, 1996),
    relation: 'Chủ hộ',
    treated: [],
  }
}

function addMember(household: Household, day: string, dice: Dice): Person {
  const sex: Sex = dice.chance(0.5) ? 'male' : 'female'
  const head = at(household.members, 0)
  const isChild = dice.chance(0.4)
  const spouse = sex === 'female' ? 'Vợ' : 'Chồng'
  const hasSpouse = sex === head.sex || household.members.some((one) => /^(Vợ|Chồng)$/.test(one.relation))
  const relation = isChild ? 'Con' : hasSpouse ? 'Em' : spouse
  const person: Person = {
    id: dice.id(new Date(`${day}T00:00:02Z`)),
    name: nameOf(household.people, sex, dice, relation === spouse ? undefined : household.surname),
    sex,
    birthYear: isChild ? Math.min(2021, head.birthYear + dice.int(19, 40)) : head.birthYear + dice.int(-4, 8),
    relation,
    treated: [],
  }
  household.members.push(person)
  household.size = Math.max(household.size, household.members.length)
  return person
}
