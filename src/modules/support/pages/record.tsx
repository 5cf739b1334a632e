import { formatCount, formatDay, formatDong, formatTime } from '#platform/i18n/format.ts'
import { type Detail, Details } from '#ui/details/details.tsx'
import { Empty } from '#ui/empty/empty.tsx'
import { Block } from '#ui/page/page.tsx'
import { Paper } from '#ui/paper/paper.tsx'
import { Table } from '#ui/table/table.tsx'
import { text } from '../page-text.vi.ts'
import { sayValue } from '../say.ts'
import { classWords, fieldWords, paperWords, programmeWords, stageWords } from '../text.vi.ts'
import { paperAt } from './address.ts'
import type { Support } from './show.tsx'

/** The papers themselves, on the page of their record; a patient's only after the purpose was said. */
export function Papers({ support: { papers, isOpen } }: { support: Support }) {
  return (
    <Block title={text.papers}>
      {papers.length === 0 && <Empty why={text.noPapersYet} />}
      {papers.map((paper) => {
        const title = text.paperTitle(paperWords[paper.kind], paper.stage && sayStage(paper.stage))
        const taken = paper.taken_at ? `, ${text.takenAt} ${formatTime(paper.taken_at)}` : ''
        const note = `${paper.added_by}, ${formatTime(paper.added_at)}${taken}`
        if (!isOpen) return <p key={paper.id} className="sheet px-4 py-2">{`${title} · ${note}`}</p>
        return <Paper key={paper.id} src={paperAt(paper.id)} type={paper.type} title={title} note={note} />
      })}
    </Block>
  )
}

const stageNames: Record<string, string> = stageWords
const sayStage = (stage: string) => stageNames[stage] ?? stage

/** What is known of the help. */
export function Told({ support }: { support: Support }) {
  return (
    <Block title={text.told}>
      <Details items={itemsOf(support)} />
    </Block>
  )
}

function itemsOf(support: Support): Detail[] {
  const { decision_number: number, decision_day: decided, sources, lines } = support
  const programmes: Record<string, string> = programmeWords
  const items: (Detail | false | null)[] = [
    recipientOf(support),
    { label: fieldWords.declaredClass, value: classWords[support.declared_class] },
    optional(fieldWords.certificate, support.certificate),
    optional(fieldWords.programme, support.programme && (programmes[support.programme] ?? support.programme)),
    optional(fieldWords.work, support.work && sayValue('work', support.work)),
    optional(fieldWords.day, support.kind !== 'house' && formatDay(support.day)),
    optional(text.decision, number && (decided ? text.decisionOf(number, decided) : number)),
    optional(fieldWords.dueDay, support.due_day && formatDay(support.due_day)),
    { label: fieldWords.amount, value: formatDong(support.amount) },
    sources.length === 0 && { label: fieldWords.source, value: support.source },
    ...sources.map((one, index) => ({
      label: text.nthSource(index + 1),
      value: `${one.source}: ${formatDong(one.amount)}`,
    })),
    ...lines.map((line) => ({ label: line.name, value: `${formatCount(line.quantity)} ${line.unit}` })),
    optional(fieldWords.note, support.note),
    optional(fieldWords.doubleReason, support.double_reason),
    optional(fieldWords.lateReason, support.late_reason),
    { label: text.enteredBy, value: `${support.created_by}, ${formatTime(support.created_at)}` },
  ]
  return items.filter((item) => item !== null && item !== false)
}

const optional = (label: string, value: string | null | undefined | false): Detail | null =>
  value ? { label, value } : null

function recipientOf(support: Support): Detail | null {
  if (support.kind === 'gifts') return null
  if (!support.isOpen) return { label: text.recipient, value: text.patient }
  const where = [support.hamlet, support.place].filter(Boolean).join(', ')
  const who = support.person ?? support.head ?? text.beyondReach
  return { label: text.recipient, value: `${who} · ${where}` }
}

export function HouseStages({ support: { stages } }: { support: Support }) {
  return (
    <Block title={text.stages}>
      {stages.length === 0 ? (
        <Empty why={text.noStages} />
      ) : (
        <Table
          caption={text.stages}
          captionHidden
          rows={stages}
          rowKey={(row) => row.stage}
          columns={[
            { key: 'stage', label: fieldWords.stage, cell: (row) => stageWords[row.stage] },
            { key: 'day', label: text.stageDay, cell: (row) => formatDay(row.day) },
            {
              key: 'amount',
              label: text.columns.amount,
              number: true,
              cell: (row) => (row.amount ? formatCount(row.amount) : '…'),
            },
          ]}
        />
      )}
    </Block>
  )
}
