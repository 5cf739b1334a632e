import type { ReactNode } from 'react'
import { Button, Buttons } from '#ui/button/button.tsx'
import { Form } from '#ui/form/form.tsx'
import type { FormState } from '#ui/form/state.ts'
import { Page } from '#ui/page/page.tsx'
import { text } from '../text.vi.ts'

export type BodyFormProps = {
  body: { id: number; name: string }
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
  children: ReactNode
}

/** A page with one form about a body: the way back to it, the fields, one button. */
export function BodyForm({ body, title, button, lead, state, danger, children, ...form }: BodyFormProps) {
  return (
    <Page
      title={title}
      hasError={state !== undefined}
      crumbs={[
        { label: text.list, to: '/danh-muc/to-chuc' },
        { label: body.name, to: `/danh-muc/to-chuc/${body.id}` },
        { label: title },
      ]}
      lead={lead ?? body.name}
    >
      <Form state={state} {...form}>
        {children}
        <Buttons>
          <Button look={danger ? 'danger' : 'main'}>{button}</Button>
        </Buttons>
      </Form>
    </Page>
  )
}
