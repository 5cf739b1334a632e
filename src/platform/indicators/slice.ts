/**
 * Which facts a question is about, besides indicator and period.
 * Everything left out means "all that the person reaches".
 */
export type Slice = {
  /** A place: it, what lies below it, and what was merged into it. */
  place?: number | undefined
  /** Only facts that stand at this very level (the lines "Cấp tỉnh", "Cấp huyện"). */
  placeLevel?: 'province' | 'district' | undefined
  body?: number | undefined
  organisation?: string | undefined
  /** Level of the body that owns the record. */
  level?: 'province' | 'district' | 'commune' | 'base' | undefined
  /** Facts as they stood at this watermark; left out: as they stand now. */
  watermark?: number | undefined
}

/** Read on the map of the record's day, or on the newest map loaded. */
export type UnitMap = 'then' | 'now'

export type Breakdown = 'district' | 'commune' | 'body' | 'organisation' | 'month'

/** Lines of a breakdown by place that are no place: rows without a commune (or district) stand here. */
export const provinceLine = 'province'
export const districtLine = 'district'
