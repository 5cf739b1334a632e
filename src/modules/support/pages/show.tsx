import { useEffect } from 'react'
import { Link, type LoaderFunctionArgs } from 'react-router'
import { visitContext } from '#platform/module/context.ts'
import { ask } from '#platform/module/page.ts'
import { liveAddress } from '#platform/qr.ts'
import { Buttons, LinkButton } from '#ui/button/button.tsx'
import { Empty } from '#ui/empty/empty.tsx'
import { History } from '#ui/history/history.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { Block, Page } from '#ui/page/page.tsx'
import { PaperFoot } from '#ui/paper-foot/paper-foot.tsx'
import { text } from '../page-text.vi.ts'
import { getSupport } from '../queries/get-support.ts'
import { listSuspects } from '../queries/list-suspects.ts'
import { sayValue } from '../say.ts'
import { fieldWords, kindWords } from '../text.vi.ts'
import { caseAt, JUST_PARAM, LIST } from './address.ts'
import { HouseStages, Papers, Told } from './record.tsx'

export async function loader(args: LoaderFunctionArgs) {
  const support = await ask(args, getSupport, { id: args.params.id })
  const suspects =
    support.reversed_on || support.joint ? [] : await ask(args, listSuspects, { id: support.id })
  const live = liveAddress(new URL(caseAt(support.id), args.url))
  const at = args.context.get(visitContext).platform.clock.now().toISOString()
  return { support, suspects, live, at, just: new URL(args.request.url).searchParams.has(JUST_PARAM) }
}

export type Support = Awaited<ReturnType<typeof loader>>['support']

export default function Show({
  loaderData: { support, suspects, just, live, at },
}: {
  loaderData: Awaited<ReturnType<typeof loader>>
}) {
  const { code, kind, isOpen, reversed_on, joint } = support
  const title = `${code} · ${kindWords[kind]}`
  // Said once: a reload or a copied address does not say it again.
  useEffect(() => {
    if (just) history.replaceState(history.state, '', location.pathname)
  }, [just])
  return (
    <Page title={title} above={[{ label: text.title, to: LIST }]} lead={`${support.body} · ${support.place}`}>
      {just && (
        <Notice tone="ok" announce>
          {text.justEntered(code)}
        </Notice>
      )}
      {reversed_on && (
        <Notice tone="warn" title={text.reversedNote(reversed_on, support.reversed_by ?? '')}>
          {support.reversal_reason}
        </Notice>
      )}
      {joint && <Notice>{text.jointNote(joint)}</Notice>}
      {suspects.map((pair) => (
        <Notice key={pair.otherId} tone="warn" title={text.suspected}>
          {text.suspectedOf(pair.otherBody)} <Link to={caseAt(pair.otherId)}>{pair.other}</Link>.{' '}
          {text.suspectedAct}
        </Notice>
      ))}
      {!isOpen && (
        <Notice title={text.patient}>
          <p>{text.patientShut}</p>
          <p className="mt-2">
            <LinkButton to={`${caseAt(support.id)}/nguoi-benh`}>{text.openPatient}</LinkButton>
          </p>
        </Notice>
      )}
      {support.mayWrite && <Deeds support={support} />}
      <Papers support={support} />
      <Told support={support} />
      {kind === 'house' && <HouseStages support={support} />}
      <Block title={text.history}>
        {support.history.length === 0 ? (
          <Empty why={text.seeded(support.created_by)} />
        ) : (
          <History entries={historyOf(support)} />
        )}
      </Block>
      <PaperFoot unit={support.place} at={at} code={code} live={live} />
    </Page>
  )
}

/** Each change of the record has a page of its own. */
function Deeds({ support }: { support: Support }) {
  const at = caseAt(support.id)
  if (support.reversed_on)
    return (
      <Buttons>
        <LinkButton to={`${at}/giay-to`}>{text.addPaper}</LinkButton>
      </Buttons>
    )
  return (
    <Buttons>
      <LinkButton to={`${at}/giay-to`} look={support.papers.length === 0 ? 'main' : 'plain'}>
        {text.addPaper}
      </LinkButton>
      {support.kind === 'house' && <LinkButton to={`${at}/giai-doan`}>{text.stage}</LinkButton>}
      <LinkButton to={`${at}/dinh-chinh`}>{text.correct}</LinkButton>
      {support.joint ? (
        <LinkButton to={`${at}/go-noi`}>{text.unlink}</LinkButton>
      ) : (
        <LinkButton to={`${at}/chung`}>{text.link}</LinkButton>
      )}
      <LinkButton to={`${at}/dao`} look="danger">
        {text.reverse}
      </LinkButton>
    </Buttons>
  )
}

const deedWords: Record<string, string> = text.deeds
const fieldNames: Record<string, string> = { ...fieldWords, ...text.stageFields }

function historyOf(support: Support) {
  return support.history.map(({ reason, ...entry }) => ({
    ...entry,
    deed: deedWords[entry.deed] ?? entry.deed,
    ...(reason && { reason }),
    changes: entry.changes.map(({ field, before, after }) => ({
      label: fieldNames[field] ?? field,
      before: before === null || before === undefined ? null : sayValue(field, before),
      after: after === null || after === undefined ? null : sayValue(field, after),
    })),
  }))
}
