import { Form } from 'react-router'
import { Button } from '#ui/button/button.tsx'
import { text } from '../page-text.vi.ts'
import { BODY_SEARCH_PARAM } from './address.ts'

/** For who reaches more bodies than a list can hold: a search that opens the form anew with those found. */
export function BodySearch({ search }: { search: string }) {
  const params = new URLSearchParams(search)
  return (
    <Form
      method="get"
      className="mb-6 flex max-w-2xl flex-col gap-3 sm:flex-row sm:items-end"
      data-screen-only
    >
      {[...params]
        .filter(([name]) => name !== BODY_SEARCH_PARAM)
        .map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
      <label className="grid grow gap-1">
        <span className="font-semibold">{text.bodySearch}</span>
        <input
          type="search"
          name={BODY_SEARCH_PARAM}
          defaultValue={params.get(BODY_SEARCH_PARAM) ?? ''}
          className="control"
        />
      </label>
      <Button icon="search">{text.find}</Button>
    </Form>
  )
}
