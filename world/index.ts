export { seedWorld, type WorldOptions } from './seed.ts'
export { exampleSides } from './small-sides.ts'
