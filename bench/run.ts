// npm run bench [-- --scale N]: the figures that the program is held to, each beside hand-written SQL of the same run.
import { spawn } from 'node:child_process'
import { availableParallelism, loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import { Client } from './client.ts'
import { measureEntering } from './entering.ts'
import {
  freePort,
  type Installation,
  memoryOf,
  openInstallation,
  type RunningServer,
  startServer,
} from './installation.ts'
import { type Line, printTable } from './measure.ts'
import { measurePages } from './pages.ts'

const SEEDING_SECONDS = 30
const RESTART_SECONDS = 3
const MEMORY_MB = 350
const REQUESTS = 10_000

async function measureMemory({ passwordOf }: Installation, server: RunningServer): Promise<Line[]> {
  const paths = [
    '/giao-ban?ky=2022-Q2',
    '/giao-ban/so/support.cases/2022-Q2?ky=2022-Q2',
    '/an-sinh/ho-tro',
    '/viec',
  ]
  const deputy = await Client.signedIn(server.address, 'phobithu', passwordOf('phobithu'))
  const clients = deputy.copies(8)
  let left = REQUESTS - server.visits.length
  await Promise.all(
    clients.map(async (client) => {
      while (left-- > 0) await client.get(paths[left % paths.length] ?? '/')
    }),
  )
  for (const client of [deputy, ...clients]) client.close()
  const { now, most } = memoryOf(server.pid)
  return [
    {
      what: `memory of the server after ${REQUESTS} requests`,
      measured: `${Math.round(now)} MB (most ${Math.round(most)})`,
      goal: `≤ ${MEMORY_MB} MB`,
      met: now <= MEMORY_MB,
    },
  ]
}

/** The whole program on a database that stands: from the start to the first page. */
async function measureRestart({ dataDir }: Installation): Promise<Line[]> {
  const port = await freePort()
  const started = performance.now()
  const child = spawn(process.execPath, ['src/entry/start.ts'], {
    env: { ...process.env, PORT: String(port), GIAOBAN_DATA: dataDir, DATABASE_URL: undefined },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const ended = new Promise((done) => child.once('exit', done))
  const client = new Client(`http://localhost:${port}`)
  while ((await client.get('/dang-nhap').catch(() => undefined))?.status !== 200) {
    if (child.exitCode !== null) throw new Error('The program did not start')
    await new Promise((done) => setTimeout(done, 10))
  }
  const seconds = (performance.now() - started) / 1000
  client.close()
  child.kill('SIGINT')
  await ended
  return [
    {
      what: 'warm restart to the first page',
      measured: `${seconds.toFixed(1)} s`,
      goal: `≤ ${RESTART_SECONDS} s`,
      met: seconds <= RESTART_SECONDS,
    },
  ]
}

const { values } = parseArgs({ options: { scale: { type: 'string', default: '1' } } })
const scale = Number(values.scale)
if (!Number.isInteger(scale) || scale < 1 || scale > 100) throw new Error('--scale 1 … 100')

const installation = await openInstallation(scale)
const lines: Line[] = []
const { seeded } = installation
if (seeded !== null) {
  const goal = scale === 1 ? { goal: `≤ ${SEEDING_SECONDS} s`, met: seeded <= SEEDING_SECONDS } : {}
  lines.push({ what: `seeding, scale ${scale}`, measured: `${seeded.toFixed(1)} s`, ...goal })
}
const { rows } = await installation.owner.query<{ cases: number; facts: number }>(
  'select (select count(*)::int from support.case) as cases, (select count(*)::int from counted.fact) as facts',
)
const busy = `${availableParallelism()} cores, load ${loadavg()[0]?.toFixed(1)}`
console.log(`\n${rows[0]?.cases} supports, ${rows[0]?.facts} facts; ${busy}\n`)
const server = await startServer(installation)
process.once(
  'SIGINT',
  () =>
    void server
      .stop()
      .then(installation.stop)
      .then(() => process.exit(130)),
)
try {
  lines.push(...(await measurePages(installation, server)))
  lines.push(...(await measureEntering(installation, server)))
  lines.push(...(await measureMemory(installation, server)))
} catch (error) {
  printTable(lines)
  throw error
} finally {
  await server.stop()
  await installation.stop()
}
lines.push(...(await measureRestart(installation)))
printTable(lines)
const missed = lines.filter((line) => line.met === false).length
console.log(`\n${lines.length - missed} held or for information, ${missed} missed`)
process.exitCode = missed === 0 ? 0 : 1
