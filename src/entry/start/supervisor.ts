import { existsSync, mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { prepareDatabase } from '#entry/prepare.ts'
import { appUrl } from '#platform/db/connect.ts'
import { postgresDirectory } from '#platform/db/launcher/database.ts'
import { type RunningPostgres, startPostgres } from '#platform/db/launcher/postgres.ts'
import { accountsTable } from './accounts.ts'
import { Child } from './child.ts'
import { hasAccounts, seedDemonstration } from './demonstration.ts'
import { requireUsable } from './external.ts'
import { openLog } from './log.ts'
import { untilAnswered } from './port.ts'
import { words } from './text.vi.ts'

/** What the pages need besides the database: built beforehand. */
const SERVER = 'build/server/index.js'
const WORKER = 'src/entry/worker.ts'

/** Starts everything in order; stops what uses the database before the database. */
export class Supervisor {
  private readonly port: number
  private readonly dataDir = resolve(process.env.GIAOBAN_DATA ?? 'data')
  private readonly logPath = join(this.dataDir, 'giaoban.log')
  private readonly stops: (() => Promise<void> | void)[] = []
  private postgres: RunningPostgres | undefined
  private stopping: Promise<void> | undefined
  private restarting: Promise<void> | undefined
  private hopeless = false

  constructor(port: number) {
    this.port = port
  }

  async start(): Promise<void> {
    mkdirSync(this.dataDir, { recursive: true, mode: 0o700 })
    const given = process.env.DATABASE_URL
    const ownerUrl = given ? await this.checkGiven(given) : await this.startEmbedded()
    await prepareDatabase(ownerUrl)
    if (!given) {
      await seedDemonstration(ownerUrl, this.dataDir, (child) =>
        this.stops.push(() => void child.kill('SIGTERM')),
      )
    }
    if (this.stopping) return
    this.startChildren(ownerUrl)
    const answered = await untilAnswered(this.port, () => this.hopeless || this.stopping !== undefined)
    if (answered) await this.greet(ownerUrl)
  }

  stop(): Promise<void> {
    this.stopping ??= this.stopAll()
    return this.stopping
  }

  private async stopAll(): Promise<void> {
    await Promise.all(this.stops.map((stop) => stop()))
    await this.restarting
    await this.postgres?.stop()
  }

  private async checkGiven(url: string): Promise<string> {
    await requireUsable(url)
    return url
  }

  private async startEmbedded(port?: number): Promise<string> {
    const server = await startPostgres({ dir: postgresDirectory(), durable: true, ...(port && { port }) })
    this.postgres = server
    void server.exited.then(() => {
      this.restarting = this.restartEmbedded(server.port)
    })
    return server.url
  }

  /** On the same port, so that the children's pools find it again by themselves. */
  private async restartEmbedded(port: number): Promise<void> {
    if (this.stopping) return
    console.error(words.postgresGone)
    try {
      await this.startEmbedded(port)
    } catch (error) {
      console.error(error instanceof Error ? error.message : error)
      this.giveUp()
    }
  }

  private startChildren(ownerUrl: string): void {
    const log = openLog(this.logPath)
    const env = {
      ...process.env,
      NODE_ENV: 'production',
      PORT: String(this.port),
      GIAOBAN_DATA: this.dataDir,
    }
    // The program never holds the owner's password: the login role owns nothing.
    const childEnv = { ...env, DATABASE_URL: undefined, APP_DATABASE_URL: appUrl(ownerUrl) }
    for (const [name, file] of Object.entries({ server: SERVER, worker: WORKER })) {
      if (!existsSync(file)) continue
      const child = new Child({
        name,
        file,
        env: childEnv,
        log,
        onGone: (gone) => console.error(words.childGone(gone)),
        onHopeless: (gone) => {
          console.error(words.givingUp(gone, this.logPath))
          this.giveUp()
        },
      })
      this.stops.push(() => child.stop())
    }
  }

  private giveUp(): void {
    this.hopeless = true
    process.exitCode = 1
    void this.stop().finally(() => process.exit(1))
  }

  private async greet(ownerUrl: string): Promise<void> {
    const table = await accountsTable(this.dataDir)
    if (table) console.log(`\n${table}`)
    else if (!(await hasAccounts(ownerUrl))) console.log(words.noAccounts)
    console.log(words.address(`http://localhost:${this.port}`, this.logPath))
  }
}
