import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { clientAddress } from './address.ts'
import { NONCE_KEY, securityHeaders } from './headers.ts'
import { sameOriginOnly } from './same-origin.ts'

const app = new Hono<{ Variables: { [NONCE_KEY]: string } }>()
app.use(securityHeaders({ https: true }))
app.use(sameOriginOnly('https://giaoban.example'))
app.get('/giay', (c) => c.body('%PDF-', 200, { 'content-type': 'application/pdf' }))
app.get('/ve', (c) => c.body('<svg/>', 200, { 'content-security-policy': "default-src 'none'; sandbox" }))
app.all('*', (c) => c.text(c.get(NONCE_KEY)))

const home = 'http://10.1.2.3:3000'
const send = (method: string, headers: Record<string, string> = {}) =>
  app.request(`${home}/ho-tro`, { method, headers: { host: '10.1.2.3:3000', ...headers } })

test.each([
  [{ 'sec-fetch-site': 'same-origin' }],
  [{ origin: home }],
  [{ origin: 'https://giaoban.example' }],
  [{ 'sec-fetch-site': 'same-origin', origin: 'https://giaoban.example' }],
])('a change from our own page %j is let through', async (headers) => {
  expect((await send('POST', headers)).status).toBe(200)
})

test.each([
  [{}],
  [{ origin: 'null' }],
  [{ origin: 'https://la.example' }],
  [{ origin: 'http://10.1.2.3:3001' }],
  [{ 'sec-fetch-site': 'cross-site', origin: home }],
  [{ 'sec-fetch-site': 'same-site' }],
  [{ 'sec-fetch-site': 'none' }],
  [{ 'content-type': 'application/json', origin: 'https://la.example' }],
  [{ 'content-type': 'application/x-www-form-urlencoded', referer: home }],
])('a change from elsewhere %j is refused, whatever the method', async (headers) => {
  for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
    const answer = await send(method, headers)
    expect(answer.status).toBe(403)
    expect(await answer.text()).toContain('chưa làm gì')
  }
})

test('reading needs no origin: links from Zalo open', async () => {
  expect((await send('GET', { 'sec-fetch-site': 'cross-site' })).status).toBe(200)
})

test('pages run only scripts that carry the one-time word of their request', async () => {
  const [first, second] = [await send('GET'), await send('GET')]
  const policy = first.headers.get('content-security-policy') ?? ''
  const nonce = await first.text()
  expect(nonce.length).toBeGreaterThan(20)
  expect(nonce).not.toBe(await second.text())
  const script = policy.split('; ').find((part) => part.startsWith('script-src'))
  expect(script).toBe(`script-src 'self' 'nonce-${nonce}'`)
  expect(policy).not.toContain('unsafe')
  expect(policy).toContain("style-src 'self'")
  expect(policy).toContain("frame-ancestors 'none'")
  expect(policy).toContain("base-uri 'none'")
  expect(policy).toContain("form-action 'self'")
  expect(first.headers.get('x-frame-options')).toBe('DENY')
  expect(first.headers.get('x-content-type-options')).toBe('nosniff')
  expect(first.headers.get('referrer-policy')).toBe('same-origin')
  expect(first.headers.get('strict-transport-security')).toContain('max-age=')
})

test('over plain http browsers are not told to keep to https', async () => {
  const plain = new Hono()
  plain.use(securityHeaders({ https: false }))
  plain.get('*', (c) => c.text('x'))
  expect((await plain.request(home)).headers.get('strict-transport-security')).toBeNull()
})

test('a scanned paper may stand on our own pages only; a stricter policy of an answer stays', async () => {
  const paper = await app.request(`${home}/giay`)
  expect(paper.headers.get('content-security-policy')).toBe("frame-ancestors 'self'")
  expect(paper.headers.get('x-frame-options')).toBe('SAMEORIGIN')
  const drawn = await app.request(`${home}/ve`)
  expect(drawn.headers.get('content-security-policy')).toBe("default-src 'none'; sandbox")
})

test('a client cannot choose the address that its tries are counted by', () => {
  expect(clientAddress('198.51.100.1', '203.0.113.9', false)).toBe('203.0.113.9')
  expect(clientAddress('198.51.100.1, 192.0.2.7', '127.0.0.1', true)).toBe('192.0.2.7')
  expect(clientAddress(undefined, '203.0.113.9', true)).toBe('203.0.113.9')
})

test('a page is not kept for the next person at the same machine', async () => {
  expect((await send('GET')).headers.get('cache-control')).toBe('private, no-cache')
  const kept = new Hono()
  kept.use(securityHeaders({ https: false }))
  kept.get('*', (c) => c.body('x', 200, { 'cache-control': 'public, max-age=60' }))
  expect((await kept.request(home)).headers.get('cache-control')).toBe('public, max-age=60')
})
