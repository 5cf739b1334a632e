import { readers } from '#platform/scope/index.ts'
import { findPlacesInput } from '../inputs.ts'
import { room } from '../module.ts'
import { labelOf } from '../rules.ts'
import { findUnits } from './units.sql.ts'

/** Search with or without marks: "dien chau" finds Xã Diễn Châu and Thị trấn Diễn Châu (đến 11/2024). */
export const findPlaces = room.query('find-places', {
  input: findPlacesInput,
  roles: [...readers, 'administrator'],
  example: () => ({ text: 'vinh', on: '2022-07-25' }),
  async run({ db }, input) {
    const units = await findUnits(db, input)
    return units.map((unit) => ({ ...unit, label: labelOf(unit) }))
  },
})
