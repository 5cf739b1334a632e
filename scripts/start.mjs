import { become, build, install, refuseUnfitMachine, say } from './bootstrap.mjs'

/** The command line loads the sources as they are; the server and the measurements need the built pages. */
const ENTRIES = {
  start: { file: 'src/entry/start.ts', built: true },
  cli: { file: 'src/entry/cli.ts', built: false },
  bench: { file: 'bench/run.ts', built: true },
}

const [name = 'start', ...args] = process.argv.slice(2)
const entry = ENTRIES[name] ?? ENTRIES.start

refuseUnfitMachine()
install()
const broken = entry.built ? build() : undefined
if (broken) {
  say(broken)
  say('Không dựng được chương trình.')
  process.exit(1)
}
become(entry.file, args)
