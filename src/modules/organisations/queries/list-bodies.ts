import { readers } from '#platform/scope/index.ts'
import { listFrom } from '../bodies.sql.ts'
import { listBodiesInput } from '../inputs.ts'
import { room } from '../module.ts'

const bodiesPerPage = 50

/** Bodies that stood on a day, from the province down; who exists is no secret among those signed in. */
export const listBodies = room.query('list-bodies', {
  input: listBodiesInput,
  roles: [...readers, 'administrator'],
  example: ({ place }) => ({ text: 'hoi nong dan', place }),
  async run({ db, today }, input) {
    const { page } = input
    const day = input.day ?? today
    const found = await listFrom(db, { ...input, day }, bodiesPerPage, (page - 1) * bodiesPerPage)
    return { ...found, day, page, perPage: bodiesPerPage }
  },
})
