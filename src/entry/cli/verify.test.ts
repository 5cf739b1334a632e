import { cpSync, readdirSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { beforeAll, expect, test, vi } from 'vitest'
import { freezeBriefing } from '#modules/briefings/commands/freeze-briefing.ts'
import { appUrl } from '#platform/db/connect.ts'
import { openPlatform } from '#platform/module/index.ts'
import { openCommandLine, smallWorld, worldFolder } from '../../../tests/setup/command-line.ts'
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

/** The command line of an installation that also has its papers. */
function openInstallation(url: string) {
  const line = openCommandLine(url)
  cpSync(join(worldFolder, 'files'), join(line.dataDir, 'files'), { recursive: true })
  return line
}

const untouched = { audit: [], records: [], facts: [], freezes: [], frozen: [], files: [] }

test('an untouched installation with a frozen page holds', async () => {
  const line = openInstallation(frozenUrl)
  expect(await line.json('verify')).toEqual({ ok: true, ...untouched })
  const { code, out, err } = await line.run('verify')
  expect({ code, err }).toEqual({ code: 0, err: '' })
  expect(out).toContain('các kỳ đã chốt không đổi')
  line.remove()
})

test('a paper that was taken from the disk, and one whose bytes were changed', async () => {
  const line = openInstallation(frozenUrl)
  const folders = readdirSync(join(line.dataDir, 'files')).filter((name) => name.length === 2)
  const paths = folders.flatMap((folder) =>
    readdirSync(join(line.dataDir, 'files', folder)).map((name) => `${folder}/${name}`),
  )
  const [gone = '', changed = ''] = paths.sort()
  renameSync(join(line.dataDir, 'files', gone), join(line.dataDir, 'gone'))
  writeFileSync(join(line.dataDir, 'files', changed), '<svg xmlns="http://www.w3.org/2000/svg"/>')
  const { code, out } = await line.run('verify', '--json')
  expect({ code, said: JSON.parse(out) }).toEqual({
    code: 1,
    said: {
      ok: false,
      ...untouched,
      files: [
        { hash: gone.replace('/', ''), fault: 'missing' },
        { hash: changed.replace('/', ''), fault: 'changed' },
      ],
    },
  })
  const human = await line.run('verify')
  expect(human.out).toContain(`files/${gone}: không còn trên đĩa`)
  expect(human.out).toContain(`files/${changed}: nội dung đã bị sửa`)
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
    ['records', 'facts'],
    /support\.amount: bản ghi [0-9a-f-]{36} cho, số liệu không có/,
  ],
  [
    'a record is changed past the program and its facts are counted anew',
    `update support.case set amount = amount + 1 where number = 1;
     select counted.derive('support', array(select id from support.case where number = 1), now(), 'support/correct-support', null)`,
    ['records'],
    /HT-00001: Số tiền/,
  ],
  [
    'a record is taken out with everything under it',
    `set session_replication_role = replica;
     delete from support.case where number = 1;
     select counted.derive('support', array(select record from counted.fact where record not in (select id from support.case)), now(), 'x', null)`,
    ['records'],
    /[0-9a-f-]{36}: nhật ký có, phiếu không còn/,
  ],
  [
    'another reason is put under a reversal',
    "update support.reversal set reason = 'Khác' where case_id = (select case_id from support.reversal limit 1)",
    ['records'],
    /Việc đảo phiếu/,
  ],
  [
    'the newest line of the history goes with its link, and the tip is set back',
    `set session_replication_role = replica;
     delete from audit.link where entry_id = (select id from audit.entry where deed = 'briefings/freeze-briefing');
     delete from audit.entry where deed = 'briefings/freeze-briefing';
     update audit.tip t set (nth, hash) = (select l.nth, l.hash from audit.link l where l.chain = t.chain order by l.nth desc limit 1) where chain = 0`,
    ['freezes'],
    /giao ban 2022-Q2: nhật ký không ghi ai chốt/,
  ],
  [
    'a freezing is taken away whole',
    'delete from briefings.frozen_leaf; delete from briefings.frozen_figure; delete from briefings.freeze',
    ['freezes'],
    /giao ban 2022-Q2: nhật ký có, lần chốt không còn/,
  ],
  [
    'frozen days are opened again',
    "delete from counted.frozen where period = '2022-Q2'",
    ['freezes'],
    /giao ban 2022-Q2: có kỳ đã chốt mà không còn khóa/,
  ],
  [
    'a frozen figure is taken out',
    "delete from briefings.frozen_figure where indicator = 'support.cases' and period = '2022-Q2'",
    ['frozen'],
    /giao ban 2022-Q2, support\.cases, kỳ 2022-Q2: chốt …, đếm lại \d+/,
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
  const line = openInstallation(url)
  try {
    await withOwner(url, (owner) => owner.query(statement))
    vi.stubEnv('DATABASE_URL', url)
    vi.stubEnv('GIAOBAN_DATA', line.dataDir)
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
