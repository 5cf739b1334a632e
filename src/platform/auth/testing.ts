import { base32 } from '@better-auth/utils/base32'
import { createOTP } from '@better-auth/utils/otp'
import { afterAll } from 'vitest'
import { appUrl, openPool } from '#platform/db/connect.ts'
import { type Auth, openAuth } from './index.ts'

export const SECRET = 'a-secret-for-tests-only-0123456789abcdefghij'

/** A browser's cookie jar, as far as the sign-in needs one. */
export function openBrowser(address = '203.0.113.7') {
  const jar = new Map<string, string>()
  return {
    address,
    jar,
    get headers(): Headers {
      const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
      return new Headers(cookie ? { cookie } : {})
    },
    get from() {
      return { headers: this.headers, address }
    },
    keep(cookies: readonly string[]): void {
      for (const cookie of cookies) {
        const [pair = '', ...attributes] = cookie.split('; ')
        const at = pair.indexOf('=')
        if (attributes.includes('Max-Age=0')) jar.delete(pair.slice(0, at))
        else jar.set(pair.slice(0, at), pair.slice(at + 1))
      }
    },
  }
}
export type Browser = ReturnType<typeof openBrowser>

/** The sign-in on a test file's own database, with the owner's pool beside it to look behind; closed after the last test. */
export function openTestAuth(ownerUrl: string, origin = 'http://giaoban.test') {
  const auth: Auth = openAuth({ databaseUrl: appUrl(ownerUrl), secret: SECRET, origin })
  const owner = openPool(ownerUrl, 1)
  afterAll(async () => {
    await auth.close()
    await owner.end()
  })
  return {
    auth,
    owner,
    async signIn(browser: Browser, username: string, password: string) {
      const answer = await auth.signIn(browser.from, { username, password })
      browser.keep(answer.cookies)
      return answer
    },
    async read(browser: Browser, fresh = false) {
      const answer = await auth.readSession(browser.headers, fresh)
      browser.keep(answer.cookies)
      return answer.session
    },
  }
}

/** What the app on the phone does with the key of the QR code. */
export function codeOf(uri: string): Promise<string> {
  const secret = new URL(uri).searchParams.get('secret') ?? ''
  return createOTP(new TextDecoder().decode(base32.decode(secret))).totp()
}
