import { addDays, atOffice, earlier, lastRecordingDay, recordedAfter } from './calendar.ts'
import type { Help, Recording } from './help.ts'
import { at, type Dice } from './random.ts'

/** Writing one thing down after the other takes this long at least. */
const MINUTE_MS = 60_000

const after = (earlier: Date, wished: Date): Date =>
  wished > earlier ? wished : new Date(earlier.getTime() + 7 * MINUTE_MS)

/** The help is written down once, and each stage of a house when it is reached. */
export function recordingsOf(help: Help, dice: Dice, notBefore = help.day): [Recording, ...Recording[]] {
  const recorded = recordedAfter(notBefore, dice)
  const recordings: [Recording, ...Recording[]] = [
    { at: recorded, help, deed: 'record', amount: help.amount },
  ]
  let last = recorded
  for (const stage of help.house?.stages ?? []) {
    last = after(last, recordedAfter(stage.day, dice))
    recordings.push({ at: last, help, deed: 'stage', stage })
  }
  return recordings
}

/** When somebody saw what was wrong with records of these moments. */
export function noticedAfter(moments: readonly Date[], dice: Dice): Date {
  const last = new Date(Math.max(...moments.map((moment) => moment.getTime())))
  const day = addDays(last.toISOString().slice(0, 10), dice.int(2, 40))
  return after(last, atOffice(earlier(day, lastRecordingDay), dice))
}

/** Entered with a slip of the hand, and corrected later. */
export function withSlip(recordings: readonly Recording[], reason: string, dice: Dice): Recording[] {
  const { help, at: recorded } = at(recordings, 0)
  const before = Math.max(
    10_000,
    Math.round((help.amount * dice.pick([0.1, 0.5, 0.9, 1.2, 1.5])) / 1_000) * 1_000,
  )
  return [
    { at: recorded, help, deed: 'record', amount: before },
    { at: noticedAfter([recorded], dice), help, deed: 'correct', before, reason },
  ]
}
