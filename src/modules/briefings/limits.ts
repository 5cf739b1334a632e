/** Characters of a text that is checked: a hundred pages; more would keep everybody else waiting. */
export const TEXT_MOST = 200_000
/** A report with its pictures. */
export const DOCUMENT_MOST_BYTES = 10_000_000
