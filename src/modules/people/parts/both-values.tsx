import { Notice } from '#ui/notice/notice.tsx'
import { Table } from '#ui/table/table.tsx'
import type { FieldChange } from '../rules.ts'
import { text } from '../text.vi.ts'

/** What a conflict shows: each field that the two versions say differently. The form below keeps what was typed. */
export function BothValues({ changes }: { changes: readonly FieldChange[] }) {
  return (
    <Notice tone="warn" announce>
      <div className="grid gap-3">
        <Table
          caption={text.bothValues}
          kind="numbers"
          rows={changes}
          rowKey={(change) => change.label}
          columns={[
            { key: 'field', label: text.field, cell: (change) => change.label },
            { key: 'theirs', label: text.theirs, cell: (change) => change.before ?? text.unknown },
            { key: 'mine', label: text.mine, cell: (change) => change.after ?? text.unknown },
          ]}
        />
        <p>{text.conflictHint}</p>
      </div>
    </Notice>
  )
}

/** The conflict in a form's answer: the fields that differ and the version to answer with. */
export function conflictIn(
  details: Readonly<Record<string, unknown>> | undefined,
): { changes: FieldChange[]; version: string } | null {
  if (!details || !Array.isArray(details.changes)) return null
  return { changes: details.changes, version: String(details.version) }
}
