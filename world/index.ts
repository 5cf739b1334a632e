export { seedWorld } from './seed.ts'
export { exampleSides } from './small-sides.ts'
