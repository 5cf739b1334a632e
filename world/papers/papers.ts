import { dongInWords, formatCount, formatDong } from '#platform/i18n/format.ts'
import type { Help, Recording } from '#world/help.ts'
import { type Commune, peopleOf } from '#world/land/land.ts'
import { nameOf } from '#world/people/names.ts'
import { type Dice, diceOf } from '#world/random.ts'
import { drawPaper } from './draw.ts'
import { type PaperKind, words } from './words.vi.ts'

export type Paper = {
  kind: PaperKind
  stage: 'first-disbursement' | 'handover' | null
  day: string
  amount: number
}

/** What was put beside the record when this was written down. */
export function papersOf(recording: Recording): Paper[] {
  const { help } = recording
  if (help.withoutPapers) return []
  if (recording.deed === 'stage') {
    const { stage, day, amount } = recording.stage
    if (stage === 'first-disbursement')
      return [{ kind: 'disbursement', stage, day, amount: amount ?? help.amount }]
    return stage === 'handover' ? [{ kind: 'handover', stage, day, amount: help.amount }] : []
  }
  if (recording.deed !== 'record') return []
  return [{ kind: mainPaper[help.kind], stage: null, day: help.day, amount: help.amount }]
}

const mainPaper: Readonly<Record<Help['kind'], PaperKind>> = {
  house: 'decision',
  livelihood: 'disbursement',
  medical: 'disbursement',
  goods: 'handover',
  gifts: 'signed-list',
}

export type Case = { help: Help; number: string; goods: string; commune: Commune | undefined }

export function nameOfPaper(paper: Paper, { number }: Case): string {
  return `${number} ${words.files[paper.kind]} (mẫu).svg`
}

export function draw(paper: Paper, { help, number, goods, commune }: Case): string {
  const { labels } = words
  const isList = paper.kind === 'signed-list'
  const count = help.lines[0]?.quantity ?? 0
  const who = help.person?.name ?? help.household?.members[0].name
  const lines: [string, string | null | undefined | false][] = [
    [labels.number, number],
    [labels.decision, paper.kind === 'decision' && help.decisionNumber],
    [labels.kind, help.note ? `${words.kinds[help.kind]}: ${help.note}` : words.kinds[help.kind]],
    [labels.recipient, who],
    [labels.hamlet, help.household && `${help.household.hamlet}, ${help.place.label}`],
    [labels.lines, !isList && goods],
    [labels.count, isList && formatCount(count)],
    [labels.perPiece, isList && formatDong(Math.round(paper.amount / Math.max(1, count)))],
    [labels.amount, formatDong(paper.amount)],
    [labels.inWords, dongInWords(BigInt(paper.amount))],
    [labels.source, help.source],
  ]
  const signed = isList ? signers(commune, Math.min(count, 6), diceOf(`signed ${help.id}`)) : []
  return drawPaper({
    seed: `${help.id} ${paper.kind} ${paper.stage ?? ''}`,
    office: help.body.name.toLocaleUpperCase('vi'),
    title: words.titles[paper.kind],
    lines: lines.flatMap(([label, value]) => (value ? [[label, value] as const] : [])),
    signed,
    rest: isList && count > signed.length ? words.others(count - signed.length) : null,
    day: paper.day,
  })
}

function signers(commune: Commune | undefined, count: number, dice: Dice): string[] {
  return Array.from({ length: count }, () =>
    nameOf(commune ? peopleOf(commune, dice) : 'kinh', dice.chance(0.5) ? 'male' : 'female', dice),
  )
}
