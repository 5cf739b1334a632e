/** What does not keep the law yet, in lines or casts. The list may only shrink. */
export const debts: Readonly<Record<string, number>> = {}
