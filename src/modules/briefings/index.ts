export { stepsDownTo } from './came-from.ts'
export { catalogue } from './catalogue.ts'
