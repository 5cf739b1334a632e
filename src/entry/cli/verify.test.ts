import pg from 'pg'
import { beforeAll, expect, test, vi } from 'vitest'
import { freezeBriefing } from '#modules/briefings/commands/freeze-briefing.ts'
import { appUrl } from '#platform/db/connect.ts'
import { openPlatform } from '#platform/module/index.ts'
import { openCommandLine, smallWorld } from '../../../tests/setup/command-line.ts'
import { cloneDatabase, dropDatabase, ownDatabase } from '../../../tests/setup/database.ts'
import { verify } from './verify.ts'

const frozenUrl = await ownDatabase(await smallWorld())

beforeAll(async () => {
  const platform = await openPlatform(appUrl(frozenUrl))
  await withOwner(frozenUrl, async (owner) => {
    const { rows } = await owner.query<{ userId: string; name: string }>(
      `select a.user_id as "userId", a.name from scope.grant g join scope.account a using (user_id) where g.role = 'deputy-secretary'`,
    )
    const [actor] = rows
    if (actor) await freezeBriefing({ platform, actor, requestId: crypto.randomUUID() }, { page: '2022-Q2' })
  })
  await platform.close()
})

async function withOwner<T>(url: string, work: (owner: pg.Client) => Promise<T>): Promise<T> {
  const owner = new pg.Client({ connectionString: url })
  await owner.connect()
  try {
    return await work(owner)
  } finally {
    await owner.end()
  }
}

test('an untouched installation with a frozen page holds', async () => {
  const line = openCommandLine(frozenUrl)
  expect(await line.json('verify')).toEqual({ ok: true, audit: [], facts: [], frozen: [] })
  const { code, out, err } = await line.run('verify')
  expect({ code, err }).toEqual({ code: 0, err: '' })
  expect(out).toContain('các kỳ đã chốt không đổi')
  line.remove()
})

/** What somebody with the owner's password might do, and where it must come out. */
const plants: [string, string, string[], RegExp][] = [
  [
    'a line of the history is rewritten',
    "update audit.entry set actor_name = 'Ai Đó' where id = (select entry_id from audit.link order by chain, nth limit 1)",
    ['audit'],
    /Nhật ký không còn liền mạch ở 1 chỗ/,
  ],
  [
    'the last line of a chain is cut off',
    'delete from audit.link where (chain, nth) = (select chain, nth from audit.tip where nth > 0 limit 1)',
    ['audit'],
    /Nhật ký không còn liền mạch/,
  ],
  [
    'a fact is made larger',
    "update counted.fact set quantity = quantity + 1 where id = (select id from counted.fact where until_seq is null and indicator = 'support.tet-gifts' and day between '2022-01-01' and '2022-06-30' limit 1)",
    ['facts', 'frozen'],
    /support\.tet-gifts: số liệu có, bản ghi [0-9a-f-]{36} không cho/,
  ],
  [
    'a record is changed past the program',
    "update support.case set amount = amount + 1 where id = (select record from counted.fact where until_seq is null and indicator = 'support.amount-livelihood' limit 1)",
    ['facts'],
    /support\.amount: bản ghi [0-9a-f-]{36} cho, số liệu không có/,
  ],
  [
    'a frozen figure is raised',
    "update briefings.frozen_figure set value = value + 5 where indicator = 'support.cases' and period = '2022-Q2'",
    ['frozen'],
    /giao ban 2022-Q2, support\.cases, kỳ 2022-Q2: chốt \d+, đếm lại \d+/,
  ],
  [
    'a frozen rate is mended',
    "update briefings.frozen_figure set numerator = numerator - 1 where indicator = 'support.papers-share' and period = '2022-H1'",
    ['frozen'],
    /support\.papers-share/,
  ],
  [
    'the share of a commune in a frozen figure is moved',
    "update briefings.frozen_leaf set value = value + 1 where ctid = (select ctid from briefings.frozen_leaf where indicator = 'support.cases' limit 1)",
    ['frozen'],
    /, đơn vị ghi \d+, địa bàn \d+: chốt/,
  ],
]

test.each(plants)('%s: exit 1, and where', async (_, statement, places, words) => {
  const url = await cloneDatabase(new URL(frozenUrl).pathname.slice(1))
  const line = openCommandLine(url)
  try {
    expect(await withOwner(url, async (owner) => (await owner.query(statement)).rowCount)).toBe(1)
    vi.stubEnv('DATABASE_URL', url)
    const { text, succeeded } = await verify(['--json'])
    const { ok, ...findings } = JSON.parse(text)
    expect({ ok, succeeded }).toEqual({ ok: false, succeeded: false })
    expect(Object.keys(findings).filter((name) => findings[name].length > 0)).toEqual(places)
    const human = await line.run('verify')
    expect(human.code).toBe(1)
    expect(human.out).toMatch(words)
  } finally {
    line.remove()
    await dropDatabase(url)
  }
})
