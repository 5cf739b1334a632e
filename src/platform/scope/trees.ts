import { sql } from 'kysely'
import type { Work } from '#platform/module/index.ts'
import type { Role } from './roles.ts'

export type PlaceNode = {
  id: number
  level: 'province' | 'district' | 'commune'
  epoch: string
  fromDay: string
  toDay: string | null
  /** Direct parent on the map of its day. */
  parent: number | null
  /** Places merged (whole or in part) into this one; of a province that keeps its territory: itself in the other epochs. */
  past: readonly number[]
}

export type BodyNode = {
  id: number
  place: number
  organisation: string
  level: 'province' | 'district' | 'commune' | 'base'
  fromDay: string
  toDay: string | null
  /** The body above it on its organisation's own line. */
  parents: readonly { id: number; fromDay: string; toDay: string | null }[]
}

/** Rows a statement: 65,535 parameters are the protocol's limit. */
const batch = 2_000

function batches<T>(rows: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(rows.length / batch) }, (_, n) =>
    rows.slice(n * batch, (n + 1) * batch),
  )
}

/** Adds places and makes the tree anew. Only inside a command whose actor reaches everything. */
export async function addPlaces(work: Work, nodes: readonly PlaceNode[]): Promise<void> {
  const { db } = work.transaction
  const rows = nodes.map((n) => ({
    id: n.id,
    parent_id: n.parent,
    level: n.level,
    epoch: n.epoch,
    from_day: n.fromDay,
    to_day: n.toDay,
  }))
  const mergers = nodes.flatMap((n) => n.past.map((past) => ({ place_id: n.id, past_id: past })))
  for (const part of batches(rows)) await db.insertInto('scope.place').values(part).execute()
  for (const part of batches(mergers)) await db.insertInto('scope.merger').values(part).execute()
  await sql`call scope.renew_places()`.execute(db)
}

/** Adds bodies and makes the organisations' lines anew. Only inside a command whose actor reaches everything. */
export async function addBodies(work: Work, nodes: readonly BodyNode[]): Promise<void> {
  const { db } = work.transaction
  const rows = nodes.map(({ id, place, organisation, level, fromDay, toDay }) => ({
    id,
    place_id: place,
    organisation,
    level,
    from_day: fromDay,
    to_day: toDay,
  }))
  const parents = nodes.flatMap((n) =>
    n.parents.map((p) => ({ body_id: n.id, parent_id: p.id, from_day: p.fromDay, to_day: p.toDay })),
  )
  for (const part of batches(rows)) await db.insertInto('scope.body').values(part).execute()
  for (const part of batches(parents)) await db.insertInto('scope.body_parent').values(part).execute()
  await sql`call scope.renew_bodies()`.execute(db)
}

/** The body stands under another one from that day on; its line before the day stays. */
export async function moveBody(work: Work, body: number, parent: number, fromDay: string): Promise<void> {
  const { db } = work.transaction
  await db
    .updateTable('scope.body_parent')
    .set({ to_day: sql<string>`${fromDay}::date - 1` })
    .where('body_id', '=', body)
    .where('to_day', 'is', null)
    .execute()
  await db
    .insertInto('scope.body_parent')
    .values({ body_id: body, parent_id: parent, from_day: fromDay })
    .execute()
  await sql`call scope.renew_bodies()`.execute(db)
}

export async function endBody(work: Work, body: number, lastDay: string): Promise<void> {
  const { db } = work.transaction
  await db.updateTable('scope.body').set({ to_day: lastDay }).where('id', '=', body).execute()
}

/** Every account that may act has a row here; without one no grant can be given. */
export async function openAccount(work: Work, userId: string, name: string): Promise<void> {
  await work.transaction.db.insertInto('scope.account').values({ user_id: userId, name }).execute()
}

/** A closed account reaches nothing from the next transaction on, whatever its sessions say. */
export async function setDisabled(work: Work, userId: string, disabled: boolean): Promise<void> {
  await work.transaction.db
    .updateTable('scope.account')
    .set({ disabled })
    .where('user_id', '=', userId)
    .execute()
}

export type Grant = {
  userId: string
  line: 'place' | 'body'
  root: number
  role: Role
  fromDay: string
  toDay: string | null
  /** The post that it comes with, and ends with. */
  postId?: string | undefined
}

/** @returns the grant's id */
export async function giveGrant(work: Work, grant: Grant): Promise<string> {
  const id = work.newId()
  const { userId, line, root, role, fromDay, toDay, postId } = grant
  await work.transaction.db
    .insertInto('scope.grant')
    .values({
      id,
      user_id: userId,
      line,
      root_id: root,
      role,
      from_day: fromDay,
      to_day: toDay,
      post_id: postId ?? null,
      given_by: work.actor.userId,
    })
    .execute()
  return id
}

/** The last day of a grant; it still holds on that day. */
export async function endGrant(work: Work, id: string, lastDay: string): Promise<void> {
  await work.transaction.db.updateTable('scope.grant').set({ to_day: lastDay }).where('id', '=', id).execute()
}

/** Takes a grant back: it reaches nothing from the next transaction on. */
export async function revokeGrant(work: Work, id: string): Promise<void> {
  await work.transaction.db
    .updateTable('scope.grant')
    .set({ revoked_at: work.now })
    .where('id', '=', id)
    .execute()
}
