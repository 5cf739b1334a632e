/** The address part by which the sign-in knows where a person was. */
export const RETURN_PARAM = 'tiep'
/** Set when a session ended under a form. */
export const ENDED_PARAM = 'het-phien'

const here = 'http://here.invalid'

/** Where to go after signing in: a path of our own, or the start. Browsers read "/\evil" and "/<tab>/evil" as another host. */
export function safeReturnPath(wanted: string | null | undefined, start = '/'): string {
  if (!wanted?.startsWith('/') || wanted.length > 2_000) return start
  if (!URL.canParse(wanted, here)) return start
  const url = new URL(wanted, here)
  const path = url.pathname + url.search + url.hash
  // The path is read once more on its own: "/..//evil" becomes "//evil" only when the dots are taken away.
  return url.origin === here && URL.canParse(path, here) && new URL(path, here).origin === here ? path : start
}

/** The sign-in's address with the way back. */
export function signInPath(back: string): string {
  return `/dang-nhap?${new URLSearchParams({ [RETURN_PARAM]: back })}`
}
