import type { LoaderFunctionArgs } from 'react-router'
import { standingOf } from '#entry/frame.ts'
import { visitContext } from '#platform/module/context.ts'
import { Block, Page } from '#ui/page/page.tsx'
import { Table } from '#ui/table/table.tsx'
import { keys, text } from './text.vi.ts'
import { type Topic, topicWords } from './topic-text.vi.ts'
import { topicIn, topicsFor } from './topics.ts'

/** Open to everybody: who cannot sign in needs it most. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { reading } = context.get(visitContext)
  const standing = reading ? await standingOf(reading) : []
  return { about: topicIn(request), ...topicsFor(standing.map(({ role }) => role)) }
}

type Data = Awaited<ReturnType<typeof loader>>

/** First the page that was open, then what the reader's own work is, then the rest. */
export default function Help({ loaderData: { about, own, others } }: { loaderData: Data }) {
  return (
    <Page title={text.title}>
      {about && (
        <Block title={`${text.aboutPage}: ${topicWords[about].title}`}>
          <Lines lines={topicWords[about].lines} />
        </Block>
      )}
      <Topics title={text.own} topics={own.filter((topic) => topic !== about)} />
      <Block title={text.keys}>
        <Table
          caption={text.keys}
          captionHidden
          rows={keys}
          rowKey={([key]) => key}
          columns={[
            {
              key: 'key',
              label: text.key,
              cell: ([key]) => <kbd className="font-sans whitespace-nowrap">{key}</kbd>,
            },
            { key: 'does', label: text.does, cell: ([, does]) => does },
          ]}
        />
      </Block>
      <Topics title={text.others(own.length > 0)} topics={others.filter((topic) => topic !== about)} />
      <Block title={text.ask}>
        <p className="max-w-prose">{text.askWhom}</p>
      </Block>
    </Page>
  )
}

function Topics({ title, topics }: { title: string; topics: readonly Topic[] }) {
  if (topics.length === 0) return null
  return (
    <Block title={title}>
      <div className="grid gap-2">
        {topics.map((topic) => (
          <details key={topic} className="sheet px-4">
            <summary className="min-h-11 py-2.5 font-semibold">{topicWords[topic].title}</summary>
            <div className="pb-3">
              <Lines lines={topicWords[topic].lines} />
            </div>
          </details>
        ))}
      </div>
    </Block>
  )
}

function Lines({ lines }: { lines: readonly string[] }) {
  return (
    <ul className="grid max-w-prose list-disc gap-1 pl-6">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}
