import { Link } from 'react-router'
import { formatDay } from '#platform/i18n/format.ts'
import { Badge } from '#ui/badge/badge.tsx'
import { Table } from '#ui/table/table.tsx'
import { labelOf } from '../rules.ts'
import { text } from '../text.vi.ts'

type Step = {
  id: number
  kind: string
  name: string
  toDay: string | null
  part: 'whole' | 'part'
  onDay: string
  basis: string
  inferred: boolean
}

/** What a unit was made of, or what it became. */
export function StepTable({ caption, steps }: { caption: string; steps: readonly Step[] }) {
  return (
    <Table
      caption={caption}
      captionHidden
      rows={steps}
      rowKey={(step) => step.id}
      columns={[
        {
          key: 'unit',
          label: text.unit,
          cell: (step) => <Link to={`/danh-muc/${step.id}`}>{labelOf(step)}</Link>,
        },
        { key: 'share', label: text.share, cell: (step) => text.parts[step.part] },
        { key: 'on', label: text.on, cell: (step) => formatDay(step.onDay) },
        {
          key: 'basis',
          label: text.basis,
          cell: (step) => (
            <>
              {basisOf(step)} {step.inferred && <Badge tone="warn">{text.inferred}</Badge>}
            </>
          ),
        },
      ]}
    />
  )
}

/** Nothing changed, or the lists tell it without naming the act. */
function basisOf({ basis, inferred }: Step): string {
  if (basis !== '') return text.resolution(basis)
  return inferred ? text.byLists : text.noBasis
}
