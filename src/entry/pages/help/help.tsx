import type { LoaderFunctionArgs } from 'react-router'
import { Block, Page } from '#ui/page/page.tsx'
import { Table } from '#ui/table/table.tsx'
import { keys, text } from './text.vi.ts'
import { topicWords } from './topic-text.vi.ts'
import { topicIn, topics } from './topics.ts'

/** Open to everybody: who cannot sign in needs it most. */
export function loader({ request }: LoaderFunctionArgs) {
  return { about: topicIn(request) }
}

export default function Help({ loaderData: { about } }: { loaderData: ReturnType<typeof loader> }) {
  return (
    <Page title={text.title}>
      {about && (
        <Block title={`${text.aboutPage}: ${topicWords[about].title}`}>
          <Lines lines={topicWords[about].lines} />
        </Block>
      )}
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
      <Block title={text.all}>
        <div className="grid gap-2">
          {topics
            .filter((topic) => topic !== about)
            .map((topic) => (
              <details key={topic} className="sheet px-4">
                <summary className="min-h-11 py-2.5 font-semibold">{topicWords[topic].title}</summary>
                <div className="pb-3">
                  <Lines lines={topicWords[topic].lines} />
                </div>
              </details>
            ))}
        </div>
      </Block>
      <Block title={text.ask}>
        <p className="max-w-prose">{text.askWhom}</p>
      </Block>
    </Page>
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
