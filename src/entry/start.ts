import { inWords } from '#platform/db/launcher/failure.ts'
import { readPort, requireFreePort } from './start/port.ts'
import { Supervisor } from './start/supervisor.ts'
import { words } from './start/text.vi.ts'

/** `npm start`: the database, the server and the worker under one roof. */
async function main(): Promise<void> {
  const port = readPort()
  await requireFreePort(port)
  const supervisor = new Supervisor(port)
  // A second signal (the terminal's, then the starter's) finds the same stop under way.
  let isLeaving = false
  const leave = () => {
    if (isLeaving) return
    isLeaving = true
    void supervisor
      .stop()
      .then(() => console.log(words.stopped))
      .finally(() => process.exit(0))
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, leave)
  process.once('disconnect', leave)
  try {
    await supervisor.start()
  } catch (error) {
    await supervisor.stop()
    throw error
  }
}

main().catch((caught: unknown) => {
  const error = inWords(caught)
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
})
