import { giveGrant } from '#platform/scope/index.ts'
import { givePostAccessInput } from '../inputs.ts'
import { room } from '../module.ts'
import { holdPost } from '../posts.ts'
import { refuse } from '../refusals.ts'

/** An account acts by its holder's post: the grant comes with the post and ends with it. */
export const givePostAccess = room.command('give-post-access', {
  input: givePostAccessInput,
  roles: ['administrator'],
  whole: true,
  example: ({ post, account }) => ({ post, account, role: 'commune-officer', line: 'body' }),
  async run(work, { post: postId, account, role, line }) {
    const post = await holdPost(work, postId)
    const user = await work.db
      .selectFrom('scope.account')
      .select('user_id')
      .where('user_id', '=', account)
      .where('disabled', '=', false)
      .executeTakeFirst()
    if (!user) throw refuse('invalid', 'account-missing', [], { field: 'account' })
    const body = await work.db
      .selectFrom('organisations.body')
      .select('place_id')
      .where('id', '=', post.body_id)
      .executeTakeFirstOrThrow()
    const root = line === 'body' ? post.body_id : body.place_id
    const { from_day: fromDay } = post
    const grant = await giveGrant(work, { userId: account, line, root, role, fromDay, toDay: null, postId })
    await work.db
      .updateTable('organisations.post')
      .set({ user_id: account, version: post.version + 1 })
      .where('id', '=', postId)
      .execute()
    work.changed({ record: postId, body: post.body_id, after: { account, role, line, root } })
    return { grant, body: post.body_id }
  },
})
