import { Link } from 'react-router'
import { Page } from '#ui/page/page.tsx'
import { text } from '../page-text.vi.ts'
import { kinds, kindWords } from '../text.vi.ts'
import { LIST, newAt } from './address.ts'

/** The first step: each kind of help has its own form. */
export function KindChoice() {
  return (
    <Page title={text.chooseKind} above={[{ label: text.title, to: LIST }]}>
      <ul className="grid max-w-2xl gap-3">
        {kinds.map((kind) => (
          <li key={kind} className="sheet">
            <Link to={newAt(kind)} className="block px-4 py-3 no-underline">
              <span className="font-semibold underline underline-offset-4">{kindWords[kind]}</span>
              <span className="block text-small text-ink-2">{text.kindHints[kind]}</span>
            </Link>
          </li>
        ))}
      </ul>
    </Page>
  )
}
