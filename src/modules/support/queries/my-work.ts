import { z } from 'zod'
import { writers } from '#platform/scope/index.ts'
import { room } from '../module.ts'
import { rowsOf, withNames } from '../rows.ts'
import { among } from '../rules.ts'
import { kinds, words } from '../text.vi.ts'
import { filtered, type SupportRead } from './filtered.sql.ts'
import { findSuspects, pairOf } from './suspects.sql.ts'

/** Lines of each part on the page; the part's own list shows the rest. */
const shown = 10

/** "Việc của tôi": houses past their date, cases without a paper, help entered twice perhaps, one's drafts. */
export const myWork = room.query('my-work', {
  input: z.object({}),
  roles: writers,
  example: () => ({}),
  async run(read) {
    const hasAll = read.reach === 'all'
    const bare = filtered(read, { text: '', withoutPapers: true }).$if(hasAll, (cases) =>
      cases.where('c.body_id', 'in', ownBodies(read)),
    )
    const bareRows = await withNames(bare.orderBy('c.day', 'desc').orderBy('c.id').limit(shown))
      .select((row) => row.fn.countAll<number>().over().as('total'))
      .execute()
    return {
      overdue: await findOverdue(read),
      withoutPapers: { rows: rowsOf(bareRows), total: bareRows[0]?.total ?? 0 },
      suspects: (await findSuspects(read)).slice(0, shown).map(pairOf),
      drafts: await findDrafts(read),
    }
  },
})

/** Of somebody who reaches the whole province the provincial bodies' work is their own; of others all that they reach. */
function ownBodies({ db }: Pick<SupportRead, 'db'>) {
  return db.selectFrom('scope.body').select('id').where('level', '=', 'province')
}

async function findOverdue({ db, today, reach }: SupportRead) {
  const rows = await db
    .selectFrom('support.house as house')
    .innerJoin('support.case as c', 'c.id', 'house.case_id')
    .leftJoin('people.household as h', 'h.id', 'c.household_id')
    .leftJoin('support.stage as s', (join) =>
      join.onRef('s.case_id', '=', 'c.id').on('s.stage', '=', 'handover'),
    )
    .leftJoin('support.reversal as r', 'r.case_id', 'c.id')
    .leftJoin('support.joint as j', 'j.case_id', 'c.id')
    .select(['c.id', 'c.number', 'h.head_name', 'h.hamlet', 'house.due_day'])
    .select((row) => row.fn.countAll<number>().over().as('total'))
    .where('house.due_day', '<', today)
    .$if(reach === 'all', (houses) => houses.where('c.body_id', 'in', ownBodies({ db })))
    .where('s.id', 'is', null)
    .where('r.case_id', 'is', null)
    .where('j.case_id', 'is', null)
    .orderBy('house.due_day')
    .orderBy('c.id')
    .limit(shown)
    .execute()
  return {
    total: rows[0]?.total ?? 0,
    rows: rows.map(({ id, number, head_name, hamlet, due_day }) => ({
      id,
      code: words.caseNumber(number),
      head: head_name,
      hamlet,
      dueDay: due_day,
    })),
  }
}

async function findDrafts({ db, actor }: SupportRead) {
  const rows = await db
    .selectFrom('support.draft')
    .select(['id', 'kind', 'saved_at'])
    .where('owner', '=', actor.userId)
    .orderBy('saved_at', 'desc')
    .limit(shown)
    .execute()
  return rows.map((row) => ({ ...row, kind: among(kinds, row.kind) }))
}
