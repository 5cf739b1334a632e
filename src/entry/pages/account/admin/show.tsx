import { Link, type LoaderFunctionArgs } from 'react-router'
import { getAccount } from '#platform/auth/administration/index.ts'
import { formatDay, formatTime } from '#platform/i18n/format.ts'
import { readingOf } from '#platform/module/context.ts'
import { ask } from '#platform/module/page.ts'
import { roleNames } from '#platform/scope/roles.ts'
import { Badge, type Tone } from '#ui/badge/badge.tsx'
import { Buttons, LinkButton } from '#ui/button/button.tsx'
import { Details } from '#ui/details/details.tsx'
import { Empty } from '#ui/empty/empty.tsx'
import { Block, Page } from '#ui/page/page.tsx'
import { Table } from '#ui/table/table.tsx'
import { accounts } from './above.ts'
import { AccountState } from './list.tsx'
import { nameRoots } from './roots.sql.ts'
import { text } from './text.vi.ts'

export async function loader(args: LoaderFunctionArgs) {
  const account = await ask(args, getAccount, { userId: args.params.userId })
  const reading = readingOf(args)
  const names = await nameRoots(
    reading,
    account.grants.map(({ line, root }) => ({ line, id: root })),
  )
  const today = reading.platform.clock.today()
  const grants = account.grants.map((grant) => ({
    ...grant,
    rootName: names.get(`${grant.line} ${grant.root}`) ?? String(grant.root),
    state: stateOf(grant, today),
  }))
  return { ...account, grants }
}

type GrantState = keyof typeof text.grantState

function stateOf(
  grant: { current: boolean; takenBack: boolean; fromDay: string },
  today: string,
): GrantState {
  if (grant.takenBack) return 'takenBack'
  if (grant.current) return 'current'
  return grant.fromDay > today ? 'later' : 'over'
}

const tones: Record<GrantState, Tone> = { current: 'ok', later: 'info', over: 'plain', takenBack: 'plain' }

type Account = Awaited<ReturnType<typeof loader>>

export default function ShowAccount({ loaderData: account }: { loaderData: Account }) {
  return (
    <Page title={account.name} above={[accounts]}>
      <Details
        items={[
          { label: text.username, value: account.username, act: <Link to="mat-khau">{text.reset}</Link> },
          { label: text.state, value: <AccountState {...account} />, act: <CloseLink account={account} /> },
          {
            label: text.factor,
            value: account.secondFactor ? text.factorOn : text.factorOff,
            act: account.secondFactor && <Link to="bo-xac-nhan">{text.deeds['bo-xac-nhan'].title}</Link>,
          },
          { label: text.since, value: formatTime(account.createdAt) },
          ...(account.demonstration ? [{ label: text.kind, value: text.demonstration }] : []),
        ]}
      />
      <Grants account={account} />
    </Page>
  )
}

function CloseLink({ account }: { account: Account }) {
  if (account.isSelf) return null
  const deed = account.closed ? 'mo-khoa' : 'khoa'
  return <Link to={deed}>{text.deeds[deed].title}</Link>
}

function Grants({ account: { grants } }: { account: Account }) {
  return (
    <Block title={text.grantsTitle}>
      {grants.length === 0 ? (
        <Empty why={text.noGrants} />
      ) : (
        <Table
          caption={text.grantsTitle}
          captionHidden
          rows={grants}
          rowKey={(grant) => grant.id}
          columns={[
            { key: 'role', label: text.role, cell: (grant) => roleNames[grant.role] },
            { key: 'root', label: text.root, cell: (grant) => `${text.line[grant.line]}: ${grant.rootName}` },
            { key: 'from', label: text.from, cell: (grant) => formatDay(grant.fromDay) },
            {
              key: 'to',
              label: text.to,
              cell: (grant) => (grant.toDay ? formatDay(grant.toDay) : text.noEnd),
            },
            {
              key: 'state',
              label: text.state,
              cell: (grant) => <Badge tone={tones[grant.state]}>{text.grantState[grant.state]}</Badge>,
            },
            {
              key: 'end',
              label: text.act,
              cell: (grant) =>
                grant.state === 'current' || grant.state === 'later' ? (
                  <Link to={`quyen/${grant.id}/ket-thuc`}>{text.end}</Link>
                ) : null,
            },
          ]}
        />
      )}
      <Buttons>
        <LinkButton to="quyen/them">{text.give}</LinkButton>
      </Buttons>
    </Block>
  )
}
