import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import { enterByHand } from './by-hand.ts'
import { Client } from './client.ts'
import type { Installation, RunningServer } from './installation.ts'
import type { Line } from './measure.ts'

const CLIENTS = 16
const SECONDS = 10
const WARM_UP_SECONDS = 2
const GOAL = { each: 300, ofHand: 0.06 }

export type Recipient = { body: number; place: number; household: string }

/** Households of many communes, each with its commune's body of the Front, as many officers at once would enter. */
export async function findRecipients(owner: pg.Pool): Promise<Recipient[]> {
  const { rows } = await owner.query<Recipient>(`
    select distinct on (b.id) b.id as body, b.place_id as place, h.id as household
    from organisations.body b join people.household h on h.place_id = b.place_id
    where b.organisation = 'front' and b.level = 'commune' order by b.id, h.id limit 200`)
  return rows
}

/** What a person would read, from the page's own part on. */
const wordsOf = (page: string) =>
  page
    .replace(/^[\s\S]*<main/, '')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .slice(0, 600)

/** As the form sends it, to the redirect. @param day as it is typed */
export async function enter(client: Client, { body, household }: Recipient, day: string): Promise<void> {
  const answer = await client.post('/an-sinh/ho-tro/moi?loai=sinh-ke', {
    _key: randomUUID(),
    _kind: 'sinh-ke',
    body: String(body),
    household,
    declaredClass: 'poor',
    day,
    amount: '9.000.000',
    source: 'Quỹ Vì người nghèo',
    doubleReason: 'Phép đo tốc độ',
  })
  if (answer.status !== 303) throw new Error(`entering: ${answer.status}\n${wordsOf(answer.body)}`)
}

/** @returns how many a second, over the seconds after the warm-up */
async function load(enter: (client: number, nth: number) => Promise<void>): Promise<number> {
  const begin = performance.now() + WARM_UP_SECONDS * 1000
  const end = begin + SECONDS * 1000
  let counted = 0
  const one = async (client: number) => {
    for (let nth = 0; performance.now() < end; nth++) {
      await enter(client, nth)
      const at = performance.now()
      if (at > begin && at < end) counted++
    }
  }
  await Promise.all(Array.from({ length: CLIENTS }, (_, client) => one(client)))
  return counted / SECONDS
}

export async function measureEntering(installation: Installation, server: RunningServer): Promise<Line[]> {
  const { owner, passwordOf } = installation
  const recipients = await findRecipients(owner)
  const of = (client: number, nth: number) =>
    recipients[(client + nth * CLIENTS) % recipients.length] as Recipient
  const specialist = await Client.signedIn(server.address, 'chuyenvien', passwordOf('chuyenvien'))
  const clients = specialist.copies(CLIENTS)
  const measured = await load((client, nth) => enter(clients[client] as Client, of(client, nth), '12/7/2022'))
  for (const client of [specialist, ...clients]) client.close()
  const connections = await Promise.all(Array.from({ length: CLIENTS }, () => owner.connect()))
  const hand = await load((client, nth) => enterByHand(connections[client] as pg.PoolClient, of(client, nth)))
  for (const connection of connections) connection.release()
  const wanted = Math.min(GOAL.each, hand * GOAL.ofHand)
  return [
    {
      what: `entering a support, ${CLIENTS} clients`,
      measured: `${Math.round(measured)}/s = ${(measured / hand).toFixed(2)} ×`,
      byHand: `${Math.round(hand)}/s`,
      goal: `≥ ${GOAL.each}/s or ${GOAL.ofHand} ×`,
      met: measured >= wanted,
    },
  ]
}
