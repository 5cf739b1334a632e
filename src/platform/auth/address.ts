/** "1" where a proxy of ours stands in front: only then is its header believed. */
const behindProxy = process.env.GIAOBAN_PROXY === '1'

/**
 * The network address that tries are counted by. Of X-Forwarded-For only the last entry is the proxy's own; the ones before
 * it are whatever the client wrote, and would give a guesser a new address for each try.
 */
export function clientAddress(forwarded: string | undefined, socket: string, proxied = behindProxy): string {
  const last = proxied ? forwarded?.split(',').at(-1)?.trim() : undefined
  return last || socket
}
