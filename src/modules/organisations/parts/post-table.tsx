import { Link } from 'react-router'
import { formatDay } from '#platform/i18n/format.ts'
import { type Column, Table } from '#ui/table/table.tsx'
import { type Basis, basisWords, text } from '../text.vi.ts'

export type PostRow = {
  id: string
  title: string
  holderName: string
  basis: Basis
  term: string | null
  fromDay: string
  toDay: string | null
}

type PostTableProps = {
  body: number
  posts: readonly PostRow[]
  may: { write: boolean; admit: boolean }
}

/** Posts with their holders, those in office first, with what the reader may do about each. */
export function PostTable({ body, posts, may }: PostTableProps) {
  const acts: Column<PostRow> = {
    key: 'acts',
    label: text.acts,
    cell: (post) => post.toDay === null && <PostActs body={body} post={post} may={may} />,
  }
  return (
    <Table
      caption={text.posts}
      captionHidden
      rows={posts}
      rowKey={(post) => post.id}
      columns={may.write || may.admit ? [...columns, acts] : columns}
    />
  )
}

function PostActs({ body, post, may }: Omit<PostTableProps, 'posts'> & { post: PostRow }) {
  const base = `/danh-muc/to-chuc/${body}/chuc-danh/${post.id}`
  const acts = [
    ...(may.admit ? [{ to: `${base}/tai-khoan`, label: text.giveAccess }] : []),
    ...(may.write ? [{ to: `${base}/ket-thuc`, label: text.endPost }] : []),
  ]
  return (
    <span className="flex flex-wrap gap-x-4">
      {acts.map(({ to, label }) => (
        <Link key={to} to={to} className="inline-flex min-h-6 items-center">
          {label}
          <span className="sr-only"> – {post.holderName}</span>
        </Link>
      ))}
    </span>
  )
}

const columns: Column<PostRow>[] = [
  { key: 'title', label: text.title, cell: (post) => post.title },
  { key: 'holder', label: text.holder, cell: (post) => post.holderName },
  { key: 'basis', label: text.postBasis, cell: (post) => basisWords[post.basis] },
  { key: 'term', label: text.term, cell: (post) => post.term ?? text.unknown },
  {
    key: 'days',
    label: text.days,
    cell: (post) => text.span(formatDay(post.fromDay), post.toDay && formatDay(post.toDay)),
  },
]
