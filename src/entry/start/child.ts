import { type ChildProcess, spawn } from 'node:child_process'
import type { Readable } from 'node:stream'
import { setTimeout as sleep } from 'node:timers/promises'

export interface ChildOptions {
  name: string
  file: string
  env: NodeJS.ProcessEnv
  log: (output: Readable) => void
  /** Called after a child that had lived ended unasked, before it is started again. */
  onGone(name: string): void
  /** Called when it ended again and again without ever living. */
  onHopeless(name: string): void
}

const BACKOFF_MS = { first: 100, most: 10_000 }
/** A child that ran this long was well; its end is a new event, not one more failure. */
const WELL_AFTER_MS = 10_000
const FAILURES_MAX = 6
/**
 * Without a limit the heap grows to 600 MB in ten thousand pages before it is swept, with this one it stays near 100 at the same
 * speed; what is large (photos, sheets) is streamed outside of it.
 */
export const HEAP = ['--max-old-space-size=192', '--max-semi-space-size=8']
const STOP_MS = 1_200
const parting = new URL('./leave-with-parent.ts', import.meta.url).href

/** Keeps one process alive until `stop`. */
export class Child {
  private process: ChildProcess | undefined
  private stopping = false
  private failures = 0
  private readonly options: ChildOptions

  constructor(options: ChildOptions) {
    this.options = options
    this.start()
  }

  get pid(): number | undefined {
    return this.process?.pid
  }

  private start(): void {
    const { file, env, log } = this.options
    const started = Date.now()
    // Its own session: Ctrl-C reaches the supervisor alone, which stops its children in order.
    const child = spawn(process.execPath, [...HEAP, '--import', parting, file], {
      env,
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    })
    for (const output of [child.stdout, child.stderr]) if (output) log(output)
    child.once('exit', () => void this.afterExit(Date.now() - started))
    this.process = child
  }

  private async afterExit(livedMs: number): Promise<void> {
    if (this.stopping) return
    this.failures = livedMs > WELL_AFTER_MS ? 1 : this.failures + 1
    if (this.failures > FAILURES_MAX) return this.options.onHopeless(this.options.name)
    this.options.onGone(this.options.name)
    await sleep(Math.min(BACKOFF_MS.first * 2 ** (this.failures - 1), BACKOFF_MS.most))
    if (!this.stopping) this.start()
  }

  async stop(): Promise<void> {
    this.stopping = true
    const child = this.process
    if (!child || child.exitCode !== null || child.signalCode !== null) return
    const ended = new Promise<void>((done) => child.once('exit', () => done()))
    child.kill('SIGTERM')
    const force = setTimeout(() => child.kill('SIGKILL'), STOP_MS)
    await ended
    clearTimeout(force)
  }
}
