import { Agent, type IncomingHttpHeaders, request } from 'node:http'

export type Answer = { status: number; headers: IncomingHttpHeaders; body: string }

/** A browser without a window: one connection, its cookies, forms sent as browsers send them. */
export class Client {
  readonly address: string
  private readonly agent = new Agent({ keepAlive: true, maxSockets: 1 })
  private readonly cookies = new Map<string, string>()

  constructor(address: string) {
    this.address = address
  }

  static async signedIn(address: string, username: string, password: string): Promise<Client> {
    const client = new Client(address)
    const answer = await client.post('/dang-nhap', { username, password })
    if (answer.status !== 303 && answer.status !== 302)
      throw new Error(`signing in as ${username}: ${answer.status}`)
    return client
  }

  /** More browsers of the same session: signing in so often at once would be taken for guessing. */
  copies(count: number): Client[] {
    return Array.from({ length: count }, () => {
      const copy = new Client(this.address)
      for (const [name, value] of this.cookies) copy.cookies.set(name, value)
      return copy
    })
  }

  get(path: string): Promise<Answer> {
    return this.send('GET', path)
  }

  /** As a form with a file box sends itself. */
  post(path: string, fields: Readonly<Record<string, string>>): Promise<Answer> {
    const line = '----form-of-the-bench'
    const parts = Object.entries(fields).map(
      ([name, value]) => `--${line}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
    )
    const body = `${parts.join('')}--${line}--\r\n`
    return this.send('POST', path, body, {
      'content-type': `multipart/form-data; boundary=${line}`,
      'content-length': String(Buffer.byteLength(body)),
      origin: this.address,
    })
  }

  close(): void {
    this.agent.destroy()
  }

  private send(
    method: string,
    path: string,
    body?: string,
    headers: Record<string, string> = {},
  ): Promise<Answer> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    return new Promise((done, fail) => {
      const sent = request(`${this.address}${path}`, {
        method,
        agent: this.agent,
        headers: { ...headers, cookie },
      })
      sent.once('error', fail)
      sent.once('response', (response) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk))
        response.once('error', fail)
        response.once('end', () => {
          this.keep(response.headers['set-cookie'] ?? [])
          const status = response.statusCode ?? 0
          done({ status, headers: response.headers, body: Buffer.concat(chunks).toString() })
        })
      })
      sent.end(body)
    })
  }

  private keep(cookies: readonly string[]): void {
    for (const cookie of cookies) {
      const pair = cookie.split(';', 1)[0] ?? ''
      const at = pair.indexOf('=')
      this.cookies.set(pair.slice(0, at), pair.slice(at + 1))
    }
  }
}
