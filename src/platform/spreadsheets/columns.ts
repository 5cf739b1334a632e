type Kinds = {
  /** Also every number that is a name: identity, phone, certificate. Stays text when it is edited in Excel. */
  text: string
  count: number | bigint
  /** Whole đồng. */
  dong: number | bigint
  /** May have decimals: kilograms, hectares. */
  quantity: number
  /** 0.125 is shown as 12,5 %. */
  share: number
  /** A number without grouping. */
  year: number
  /** ISO day. */
  day: string
  /** Shown on the wall clock of Việt Nam. */
  moment: Date
}
export type Kind = keyof Kinds

/** One column of a sheet, declared once by the room: it writes the rows out and later reads them in. */
export type Column<Row> = {
  [K in Kind]: {
    key: string
    title: string
    kind: K
    /** In letters; by kind when absent. */
    width?: number
    of: (row: Row) => Kinds[K] | null | undefined
  }
}[Kind]

export type CellValue = Kinds[Kind] | null | undefined

export const widthOf: Record<Kind, number> = {
  text: 24,
  count: 12,
  dong: 18,
  quantity: 12,
  share: 10,
  year: 8,
  day: 12,
  moment: 18,
}
