// The registry lacks some packages of other platforms. npm leaves them out of the lock but keeps their names in their
// parents' optionalDependencies, and `npm ci` then refuses its own lock. Run after every change of dependencies.
import { readFileSync, writeFileSync } from 'node:fs'

const path = new URL('../package-lock.json', import.meta.url)
const lock = JSON.parse(readFileSync(path, 'utf8'))
const present = new Set(
  Object.keys(lock.packages).map((key) => key.slice(key.lastIndexOf('node_modules/') + 13)),
)

let dropped = 0
for (const entry of Object.values(lock.packages)) {
  for (const name of Object.keys(entry.optionalDependencies ?? {})) {
    if (present.has(name)) continue
    delete entry.optionalDependencies[name]
    dropped++
  }
}
writeFileSync(path, `${JSON.stringify(lock, null, 2)}\n`)
console.log(`${dropped} names without a package removed`)
