/** What does not keep the law yet, in lines or casts. The list may only shrink. */
export const debts: Readonly<Record<string, number>> = {
  // Where a library's types say less than is so: web streams and Node's own, zod's optional, the host's environment.
  'src/entry/visit.ts#casts': 1,
  'src/platform/files/store.ts#casts': 1,
  'src/platform/i18n/fields.ts#casts': 2,
  'src/platform/refusal.ts#casts': 1,
  'src/platform/spreadsheets/write-sheet.ts#casts': 1,
  'src/platform/spreadsheets/zip.ts#casts': 1,
}
