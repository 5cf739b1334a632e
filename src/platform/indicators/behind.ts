import type { Query } from '#platform/module/index.ts'

/** The figure whose records are asked for, as addresses name it. */
export type CountedAsk = {
  indicator: string
  period: string
  place?: number | undefined
  placeLevel?: 'province' | 'district' | undefined
  watermark?: number | undefined
}

/** A page's `ask`, bound to its request. */
type Ask = <Input, Result>(query: Query<Input, Result>, input: Input) => Promise<Result>
type Asked = { counted: CountedAsk; text: string; page: number }
type ListOf<Row> = Promise<{ rows: Row[]; total: number; page: number; pageSize: number }>

/** A record behind a figure. A column that no row fills is not drawn. */
export type RecordBehind = {
  id: string
  /** What people say for it: "HT-00312". */
  code: string
  day: string
  body: string
  /** Whom it is about, in words; null beyond the reach. */
  about: string | null
  amount?: number
  papers?: number
}

/** A household or person behind a distinct figure, with its records. */
export type SubjectBehind = {
  id: string
  name: string | null
  hamlet: string | null
  place: string | null
  records: { id: string; code: string; day: string }[]
}

/** What a counting room shows behind its figures: the last steps of a drill-down. Its list queries take `counted`. */
export type Behind = {
  listRecords(ask: Ask, asked: Asked): ListOf<RecordBehind>
  /** Of a room with distinct figures. */
  listSubjects?: (ask: Ask, asked: Asked) => ListOf<SubjectBehind>
  /** The whole list as a sheet. */
  sheetAt(counted: CountedAsk): string
  recordAt(id: string): string
  /** The table of the records with their `id` and `number`, and how people say the number. */
  table: string
  codeOf(number: number): string
}
