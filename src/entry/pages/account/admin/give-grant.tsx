import { type ActionFunctionArgs, type LoaderFunctionArgs, useActionData } from 'react-router'
import { getAccount, giveGrant } from '#platform/auth/administration/index.ts'
import { readingOf } from '#platform/module/context.ts'
import { newKey } from '#platform/module/index.ts'
import { ask, submit } from '#platform/module/page.ts'
import { roleNames, roles } from '#platform/scope/roles.ts'
import { SEARCH_PARAM } from '#ui/address.ts'
import { Button } from '#ui/button/button.tsx'
import { RadioField } from '#ui/field/choice-field.tsx'
import { DateField } from '#ui/field/date-field.tsx'
import { Filters } from '#ui/filters/filters.tsx'
import { Form } from '#ui/form/form.tsx'
import { Block, Page } from '#ui/page/page.tsx'
import { aboveDeed } from './above.ts'
import { ROOTS_SHOWN } from './limits.ts'
import { findRoots, type Root } from './roots.sql.ts'
import { roleHints, text } from './text.vi.ts'

export async function loader(args: LoaderFunctionArgs) {
  const { userId, name } = await ask(args, getAccount, { userId: args.params.userId })
  const search = new URL(args.request.url).searchParams.get(SEARCH_PARAM) ?? ''
  const reading = readingOf(args)
  return {
    userId,
    name,
    search,
    today: reading.platform.clock.today(),
    key: newKey(),
    roots: await findRoots(reading, search),
  }
}

/** One choice of the list posts both parts: "body 105". */
export function action(args: ActionFunctionArgs) {
  const userId = args.params.userId ?? ''
  return submit(args, giveGrant, {
    input: ({ fields }) => {
      const [line, root] = (fields.get('root') ?? '').split(' ')
      const { role, fromDay, toDay } = Object.fromEntries(fields)
      return { userId, line: line === 'body' ? 'body' : 'place', root, role, fromDay, toDay }
    },
    done: () => `/quan-tri/tai-khoan/${userId}`,
  })
}

type Props = { loaderData: Awaited<ReturnType<typeof loader>> }

export default function GiveGrant({ loaderData }: Props) {
  const { userId, name, search, today, key, roots } = loaderData
  const state = useActionData<typeof action>()
  return (
    <Page title={text.giveTitle} hasError={state !== undefined} above={aboveDeed({ userId, name })}>
      <Block title={text.giveStep}>
        <Filters searchLabel={text.rootLabel} />
        {roots.length === 0 && <p>{search === '' ? text.rootNone : text.rootMissing}</p>}
        {roots.length === ROOTS_SHOWN && <p>{text.rootMore(ROOTS_SHOWN)}</p>}
      </Block>
      {roots.length > 0 && (
        <Block title={text.giveStep2}>
          <Form
            state={state}
            hidden={{ _key: key }}
            values={{ fromDay: today }}
            order={['root', 'role', 'fromDay', 'toDay']}
          >
            <RadioField name="root" label={text.root} choices={roots.map(choiceOf)} />
            <RadioField
              name="role"
              label={text.role}
              choices={roles.map((role) => ({ value: role, label: roleNames[role], hint: roleHints[role] }))}
            />
            <DateField name="fromDay" label={text.from} />
            <DateField name="toDay" label={text.to} optional />
            <div>
              <Button look="main">{text.give}</Button>
            </div>
          </Form>
        </Block>
      )}
    </Page>
  )
}

function choiceOf(root: Root) {
  const hint = [root.above, text.lineHint[root.line]].filter(Boolean).join(' · ')
  return { value: `${root.line} ${root.id}`, label: `${text.line[root.line]}: ${root.name}`, hint }
}
