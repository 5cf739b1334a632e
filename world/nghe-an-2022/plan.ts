import type { Help, Recording } from '#world/help.ts'
import type { Land } from '#world/land/land.ts'
import { openRegister } from '#world/people/households.ts'
import { diceOf } from '#world/random.ts'
import { recordingsOf, withSlip } from '#world/recordings.ts'
import { reasons } from '#world/words.vi.ts'
import { buildHouses } from './houses.ts'
import { giveOtherLists, giveTetGifts } from './lists.ts'
import { doubledHelps, giveAgain, reversedHelps } from './mishaps.ts'
import { giveGoods, giveLivelihoods, treatPatients } from './single-help.ts'
import { type Scene, sceneOf } from './stage.ts'
import { mishaps } from './targets.ts'

/** Everything that was written down in Nghệ An from January 2021 to the briefing, in the order in which it was. */
export function planOf(land: Land, seed: string): Recording[] {
  const register = openRegister(diceOf(`${seed}/people`))
  const scene = (name: string): Scene => sceneOf(land, register, diceOf(`${seed}/${name}`))
  const livelihoods = giveLivelihoods(scene('livelihoods'))
  const treatments = treatPatients(scene('treatments'))
  const helps = {
    house: buildHouses(scene('houses')),
    livelihood: [...livelihoods, ...giveAgain(scene('livelihoods again'), livelihoods, 'livelihood')],
    medical: [...treatments, ...giveAgain(scene('treatments again'), treatments, 'medical')],
    goods: giveGoods(scene('goods')),
  }
  const kinds = Object.keys(helps) as (keyof typeof helps)[]
  const lists = [...giveTetGifts(scene('tet')), ...giveOtherLists(scene('lists'))]
  const dice = diceOf(`${seed}/desk`)
  const recordings = [
    ...lists.flatMap((list) => recordingsOf(list, dice)),
    ...kinds.flatMap((kind) => recordingsOfKind(scene(`desk ${kind}`), kind, helps[kind])),
  ]
  return recordings.sort((a, b) => a.at.getTime() - b.at.getTime() || (a.help.id < b.help.id ? -1 : 1))
}

function recordingsOfKind(scene: Scene, kind: keyof typeof mishaps, helps: readonly Help[]): Recording[] {
  const { dice } = scene
  const entered = helps.map((help) => recordingsOf(help, dice))
  const slips = new Set(dice.shuffled(entered).slice(0, mishaps[kind].corrected))
  return [
    ...entered.flatMap((one) => (slips.has(one) ? withSlip(one, dice.pick(reasons.corrected), dice) : one)),
    ...doubledHelps(scene, kind, entered, 'joint'),
    ...doubledHelps(
      scene,
      kind,
      entered.filter((one) => !slips.has(one)),
      'suspected',
    ),
    ...reversedHelps(scene, kind),
  ]
}
