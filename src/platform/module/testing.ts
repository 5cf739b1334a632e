import type pg from 'pg'
import { z } from 'zod'
import { defineModule } from './index.ts'

/** A room of one table, for the tests of the mechanism itself: no other room's rules stand between. */
export const trial = defineModule({ name: 'trial', reads: [], counts: true })

export const trialSchema = `
  create schema trial;
  grant usage on schema trial to gb_writer_all, gb_writer_local, gb_reader_all, gb_reader_local;
  create table trial.note (id uuid primary key, body_id int not null, words text not null unique deferrable initially deferred);
  call scope.protect('trial.note', 'body_id', 'insert, update');
  create view trial.facts as
    select 'trial.letters'::text as indicator, id as record, id as subject, body_id, 1 as place_id, date '2022-07-01' as day,
      length(words)::bigint as quantity from trial.note;
  call counted.open('trial');
`

export const noteInput = z.object({ body: z.number(), words: z.string().min(1, 'Ghi nội dung.') })

/** What a command may write with; the room's table is not among the generated types. */
type Pen = { transaction: { client: pg.ClientBase }; newId(): string }

export async function writeNote({ transaction, newId }: Pen, { body, words }: z.output<typeof noteInput>) {
  const id = newId()
  await transaction.client.query('insert into trial.note values ($1, $2, $3)', [id, body, words])
  return id
}
