import { connect, createServer } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { words } from './text.vi.ts'

export function readPort(text = process.env.PORT ?? '3000'): number {
  const port = Number(text)
  if (!Number.isInteger(port) || port < 1 || port > 65535) throw new Error(words.badPort(text))
  return port
}

/** The server of a program that was killed needs a moment to notice and to leave. */
const LEAVING_MS = 2_000

/** Asked before anything else, so that a taken port costs no database and no seeding. */
export async function requireFreePort(port: number): Promise<void> {
  const end = Date.now() + LEAVING_MS
  for (;;) {
    const refusal = await tryPort(port)
    if (!refusal) return
    if (refusal === 'EACCES') throw new Error(words.portForbidden(port))
    if (refusal !== 'EADDRINUSE') throw new Error(refusal)
    if (Date.now() > end) throw new Error(words.portTaken(port))
    await sleep(100)
  }
}

/** @returns the system's word for what is in the way */
function tryPort(port: number): Promise<string | undefined> {
  return new Promise((done) => {
    const probe = createServer()
    probe.once('error', (error: NodeJS.ErrnoException) => done(error.code ?? error.message))
    probe.listen(port, () => probe.close(() => done(undefined)))
  })
}

function answers(port: number): Promise<boolean> {
  return new Promise((done) => {
    const socket = connect(port, '127.0.0.1')
    socket.once('connect', () => socket.end(() => done(true)))
    socket.once('error', () => done(false))
  })
}

/** @returns false when `givenUp` says so first */
export async function untilAnswered(port: number, givenUp: () => boolean): Promise<boolean> {
  while (!givenUp()) {
    if (await answers(port)) return true
    await sleep(25)
  }
  return false
}
