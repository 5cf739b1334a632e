export { foundStandardBodies } from './commands/found-standard-bodies.ts'
export { bodiesForEntry } from './queries/bodies-for-entry.ts'
export { organisationWords } from './text.vi.ts'
