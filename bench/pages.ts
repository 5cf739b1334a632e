import { gzipSync } from 'node:zlib'
import type pg from 'pg'
import { briefingByHand, linesByHand, listByHand, recordByHand, recordsByHand } from './by-hand.ts'
import { Client } from './client.ts'
import { enter, findRecipients, type Recipient } from './entering.ts'
import type { Installation, RunningServer } from './installation.ts'
import { type Line, median, ms, timed } from './measure.ts'

const PAGE_MS = 40
const STATEMENTS_MOST = 8
const SCRIPT_KB = 170
const LIST_RATIO = 1.2
const [WARM_RUNS, CHANGED_RUNS, HAND_RUNS] = [40, 9, 3]

type Step = { what: string; path: string; byHand: () => Promise<unknown> }

/** Where the drill leads through: the commune with the most records of the quarter, its district, one of its records. */
async function findSteps(owner: pg.Pool): Promise<Step[]> {
  const { rows } = await owner.query<{ commune: number; district: number; record: string }>(`
    select p.id as commune, p.parent_id as district, min(f.record::text) as record
    from counted.fact f join scope.place p on p.id = f.place_id and p.level = 'commune'
    where f.indicator = 'support.cases' and f.day between '2022-04-01' and '2022-06-30' and f.until_seq is null
    group by 1, 2 order by count(*) desc, 1 limit 1`)
  const [found] = rows
  if (!found) throw new Error('The world holds no help in the quarter')
  const figure = '/giao-ban/so/support.cases/2022-Q2'
  const { commune, district, record } = found
  return [
    { what: 'briefing page', path: '/giao-ban?ky=2022-Q2', byHand: () => briefingByHand(owner) },
    { what: 'figure: its districts', path: `${figure}?ky=2022-Q2`, byHand: () => linesByHand(owner, null) },
    {
      what: 'a district: its communes',
      path: `${figure}/${district}?ky=2022-Q2`,
      byHand: () => linesByHand(owner, district),
    },
    {
      what: 'a commune: its records',
      path: `${figure}/${commune}?ky=2022-Q2`,
      byHand: () => recordsByHand(owner, commune),
    },
    { what: 'a record', path: `/an-sinh/ho-tro/${record}`, byHand: () => recordByHand(owner, record) },
  ]
}

/** The time at the server: as its log says, which begins when the request arrives and ends when the page is drawn. */
async function atServer(client: Client, server: RunningServer, path: string): Promise<number> {
  const before = server.visits.length
  const answer = await client.get(path)
  if (answer.status !== 200) throw new Error(`${path}: ${answer.status}`)
  while (server.visits.length === before) await new Promise((done) => setTimeout(done, 1))
  return server.visits.at(-1)?.ms ?? Number.NaN
}

export async function measurePages(installation: Installation, server: RunningServer): Promise<Line[]> {
  const { owner, passwordOf } = installation
  const deputy = await Client.signedIn(server.address, 'phobithu', passwordOf('phobithu'))
  const specialist = await Client.signedIn(server.address, 'chuyenvien', passwordOf('chuyenvien'))
  const recipients = await findRecipients(owner)
  let entered = 0
  const warmMs = (await server.warmed) ?? Number.NaN
  const lines: Line[] = [{ what: 'newest briefing, read beforehand after the start', measured: ms(warmMs) }]
  for (const { what, path, byHand } of await findSteps(owner)) {
    const first = await atServer(deputy, server, path)
    const changed: number[] = []
    for (let n = 0; n < CHANGED_RUNS; n++) {
      // A help of the quarter that the page shows: its figures move.
      await enter(specialist, recipients[entered++ % recipients.length] as Recipient, '12/6/2022')
      changed.push(await atServer(deputy, server, path))
    }
    const warm: number[] = []
    for (let n = 0; n < WARM_RUNS; n++) warm.push(await atServer(deputy, server, path))
    const statements = server.visits.at(-1)?.statements ?? 0
    console.log(`  ${what}: ${ms(first)} the first time; after a change ${changed.map(ms).join(', ')}`)
    const [p50, after] = [median(warm), median(changed)]
    const hand = ms(await timed(HAND_RUNS, byHand))
    const goal = `≤ ${PAGE_MS} ms`
    lines.push({ what: `${what}, p50`, measured: ms(p50), byHand: hand, goal, met: p50 <= PAGE_MS })
    lines.push({
      what: '  after a help of the quarter was entered',
      measured: ms(after),
      byHand: hand,
      goal,
      met: after <= PAGE_MS,
    })
    lines.push({ what: '  the first time in this server', measured: ms(first) })
    lines.push({
      what: '  statements',
      measured: String(statements),
      goal: `≤ ${STATEMENTS_MOST}`,
      met: statements <= STATEMENTS_MOST,
    })
  }
  deputy.close()
  specialist.close()
  return [
    ...lines,
    ...(await measureLists(installation, server)),
    ...(await measureScript(installation, server)),
  ]
}

/** The commune's list as its officer reads it, beside the same list as the province reads it. */
async function measureLists({ owner, passwordOf }: Installation, server: RunningServer): Promise<Line[]> {
  const officer = await Client.signedIn(server.address, 'muonglong', passwordOf('muonglong'))
  const province = await Client.signedIn(server.address, 'chuyenvien', passwordOf('chuyenvien'))
  const { rows } = await owner.query<{ id: number }>(
    "select p.id from territory.place p join territory.place d on d.id = p.parent_id where p.name = 'Mường Lống' and d.name = 'Kỳ Sơn'",
  )
  const place = rows[0]?.id ?? 0
  const path = `/an-sinh/ho-tro?don-vi=${place}`
  const [owns, wholes]: [number[], number[]] = [[], []]
  // In turn, so that whatever else the machine does meets both.
  for (let n = 0; n < WARM_RUNS; n++) {
    owns.push(await timed(1, () => officer.get(path)))
    wholes.push(await timed(1, () => province.get(path)))
  }
  const [own, whole] = [median(owns), median(wholes)]
  const hand = await timed(HAND_RUNS, () => listByHand(owner, place))
  officer.close()
  province.close()
  const ratio = own / whole
  return [
    {
      what: "a commune officer's list beside the province's",
      measured: `${ms(own)} = ${ratio.toFixed(2)} × ${ms(whole)}`,
      byHand: ms(hand),
      goal: `≤ ${LIST_RATIO} ×`,
      met: ratio <= LIST_RATIO,
    },
  ]
}

/** Everything of script that a page names, compressed. */
async function scriptOf(client: Client, path: string): Promise<number> {
  const { body } = await client.get(path)
  const names = new Set([...body.matchAll(/\/assets\/[\w.-]+\.js/g)].map(([name]) => name))
  let bytes = 0
  for (const name of names) bytes += gzipSync((await client.get(name)).body).length
  return bytes / 1000
}

async function measureScript({ passwordOf }: Installation, server: RunningServer): Promise<Line[]> {
  const nobody = new Client(server.address)
  const deputy = await Client.signedIn(server.address, 'phobithu', passwordOf('phobithu'))
  const [signIn, briefing] = [
    await scriptOf(nobody, '/dang-nhap'),
    await scriptOf(deputy, '/giao-ban?ky=2022-Q2'),
  ]
  nobody.close()
  deputy.close()
  return [
    {
      what: 'script of the briefing page, gz',
      measured: `${Math.round(briefing)} kB`,
      goal: `≤ ${SCRIPT_KB} kB`,
      met: briefing > 0 && briefing <= SCRIPT_KB,
    },
    {
      what: 'script of the sign-in page',
      measured: `${Math.round(signIn)} kB`,
      goal: 'none',
      met: signIn === 0,
    },
  ]
}
