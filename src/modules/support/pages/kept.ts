/** The box of files that an earlier try of the form already sent: pairs of a token and a name, with commas between. */
export const KEPT = '_keptFiles'

export type KeptFile = { token: string; name: string }

export const sayKept = ({ token, name }: KeptFile): string => JSON.stringify([token, name])

export function keptFilesIn(value: string | undefined): KeptFile[] {
  if (!value) return []
  try {
    const list: unknown = JSON.parse(`[${value}]`)
    if (!Array.isArray(list)) return []
    return list.filter(Array.isArray).map(([token, name]) => ({ token: String(token), name: String(name) }))
  } catch {
    return []
  }
}
