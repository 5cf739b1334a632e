import { randomUUID } from 'node:crypto'
import type { Client } from '../../bench/client.ts'

/** What one press of the form came to. `record`: the address that it was answered with, once it was. */
export type Press = { mark: string; record: string | null }

export type Recipient = { body: number; household: string }

/**
 * Officers who enter help one after the other without a pause. The patient ones send a form that got no answer again, with
 * its key, until it is answered; the others type the next.
 */
export function startStream(
  signedIn: Client,
  recipients: readonly Recipient[],
): { presses: Press[]; answered: () => number; stop(): Promise<void> } {
  const presses: Press[] = []
  let running = true
  const officer = async (client: Client, number: number) => {
    const isPatient = number % 2 === 0
    for (let nth = number; running; nth++) {
      const press: Press = { mark: randomUUID(), record: null }
      presses.push(press)
      const fields = formOf(press.mark, recipients[nth % recipients.length] as Recipient)
      do press.record = await send(client, fields)
      while (press.record === null && isPatient)
    }
  }
  const clients = signedIn.copies(4)
  const ended = Promise.all(clients.map(officer))
  return {
    presses,
    answered: () => presses.filter(({ record }) => record !== null).length,
    stop: async () => {
      running = false
      await ended
      for (const client of clients) client.close()
    },
  }
}

function formOf(mark: string, { body, household }: Recipient): Record<string, string> {
  return {
    _key: mark,
    _kind: 'sinh-ke',
    body: String(body),
    household,
    declaredClass: 'poor',
    day: '12/7/2022',
    amount: '9.000.000',
    source: 'Quỹ Vì người nghèo',
    doubleReason: 'Hộ gặp thiên tai (mẫu)',
    note: mark,
  }
}

/** @returns the record's id when the program said that it is there */
async function send(client: Client, fields: Record<string, string>): Promise<string | null> {
  const answer = await client.post('/an-sinh/ho-tro/moi?loai=sinh-ke', fields).catch(() => null)
  const id = /\/an-sinh\/ho-tro\/([0-9a-f-]{36})/.exec(answer?.headers.location ?? '')?.[1]
  if (answer?.status === 303 && id) return id
  // Refused although nothing was wrong with the form: the test is at fault, not the program.
  if (answer && answer.status < 500)
    throw new Error(`entering: ${answer.status} ${answer.headers.location ?? ''}`)
  await new Promise((done) => setTimeout(done, 50))
  return null
}
