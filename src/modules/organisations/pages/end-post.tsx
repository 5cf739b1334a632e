import type { ActionFunctionArgs, LoaderFunctionArgs } from 'react-router'
import { type Refused, submit } from '#platform/module/page.ts'
import { DateField } from '#ui/field/date-field.tsx'
import { TextField } from '#ui/field/text-field.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { endPost } from '../commands/end-post.ts'
import { BodyForm } from '../parts/body-form.tsx'
import { text } from '../text.vi.ts'
import { pageOf, postOf } from './body-of.ts'

export function loader(args: LoaderFunctionArgs) {
  return postOf(args, 'write')
}

export function action(args: ActionFunctionArgs) {
  return submit(args, endPost, {
    input: ({ fields }) => ({
      id: args.params.post,
      version: fields.get('version'),
      lastDay: fields.get('lastDay'),
      reason: fields.get('reason'),
    }),
    done: ({ body }) => pageOf(body),
  })
}

type Props = { loaderData: Awaited<ReturnType<typeof loader>>; actionData?: Refused }

export default function EndPost({ loaderData: { body, post, key }, actionData }: Props) {
  return (
    <BodyForm
      body={body}
      title={text.endPost}
      button={text.endPostButton}
      danger
      lead={`${post.title}: ${post.holderName}`}
      state={actionData}
      hidden={{ _key: key, version: String(post.version) }}
      order={['lastDay', 'reason']}
    >
      {post.hasAccount && <Notice tone="warn">{text.endPostNote}</Notice>}
      <DateField name="lastDay" label={text.lastDay} />
      <TextField name="reason" label={text.reason} />
    </BodyForm>
  )
}
