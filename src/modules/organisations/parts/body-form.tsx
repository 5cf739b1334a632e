import type { ReactNode } from 'react'
import { Button, Buttons } from '#ui/button/button.tsx'
import { Form } from '#ui/form/form.tsx'
import type { FormState } from '#ui/form/state.ts'
import { Page } from '#ui/page/page.tsx'
import { text } from '../text.vi.ts'

export type BodyFormProps = {
  /** Left out where the body is only being founded. */
  body?: { id: number; name: string }
  /** Of the page and of its main button. */
  title: string
  button: string
  /** What it is about besides the body: a post and its holder. */
  lead?: string
  state?: FormState | undefined
  values?: Readonly<Record<string, string>>
  hidden: Readonly<Record<string, string>>
  order: readonly string[]
  danger?: boolean
  /** What must be found first; the form comes when there is something to choose. */
  search?: ReactNode
  isReady?: boolean
  children: ReactNode
}

/** A page with one form about a body: the way back to it or to the list, the fields, one button. */
export function BodyForm(props: BodyFormProps) {
  const { body, title, button, lead, state, danger, search, isReady = true, children, ...form } = props
  return (
    <Page
      title={title}
      hasError={state !== undefined}
      above={[
        { label: text.list, to: '/danh-muc/to-chuc' },
        ...(body ? [{ label: body.name, to: `/danh-muc/to-chuc/${body.id}` }] : []),
      ]}
      lead={lead ?? body?.name}
    >
      {search}
      {isReady && (
        <Form state={state} {...form}>
          {children}
          <Buttons>
            <Button look={danger ? 'danger' : 'main'}>{button}</Button>
          </Buttons>
        </Form>
      )}
    </Page>
  )
}
