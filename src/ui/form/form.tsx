import { createContext, type ReactNode, useContext } from 'react'
import { Form as RouterForm } from 'react-router'
import { DraftKeeper } from '#ui/draft/draft-keeper.tsx'
import { ErrorSummary } from '#ui/error-summary/error-summary.tsx'
import { Sending } from './sending.tsx'
import { emptyState, type FormState } from './state.ts'

type Context = { state: FormState; start: Readonly<Record<string, string>> }

const FormContext = createContext<Context>({ state: emptyState, start: {} })

/** What stands in a field: what was typed before the refusal, else what the record holds. */
export function useFieldState(name: string): { value: string | undefined; problem: string | undefined } {
  const { state, start } = useContext(FormContext)
  return { value: state.values[name] ?? start[name], problem: state.fields[name] }
}

export type FormProps = {
  /** What the action gave back, if it refused. */
  state?: FormState | undefined
  /** What the record holds now. */
  values?: Readonly<Record<string, string>>
  /** Posted as it is with every try, so that a resend makes one record: key, version. */
  hidden?: Readonly<Record<string, string>>
  /** Words of each field in the order of the page; the summary follows it. */
  order?: readonly string[]
  /** Keeps what is typed on this machine under this name until it is accepted. One name per page and record. */
  draft?: string
  /** The form carries files. */
  files?: boolean
  action?: string
  children: ReactNode
}

/** A deed's form: error summary first, then the fields; native checks off, so that our words are the only ones. */
export function Form({
  state = emptyState,
  values = {},
  hidden = {},
  order,
  draft,
  files,
  action,
  children,
}: FormProps) {
  return (
    <FormContext value={{ state, start: values }}>
      <ErrorSummary message={state.message} fields={state.fields} {...(order && { order })} />
      <RouterForm
        method="post"
        noValidate
        {...(files && { encType: 'multipart/form-data' as const })}
        {...(action && { action })}
        className="grid max-w-2xl grid-cols-1 gap-6"
        onKeyDown={pressMainOnEnter}
      >
        {Object.entries(hidden).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {draft && <DraftKeeper name={draft} answered={state.values} />}
        {children}
        <Sending />
      </RouterForm>
    </FormContext>
  )
}

/**
 * Ctrl+Enter presses the main button, and so does Enter in a box: the browser would press the first button of the form, which
 * may be that of a search. Letters are left alone: Vietnamese keyboards send and take back letters.
 */
function pressMainOnEnter(event: React.KeyboardEvent<HTMLFormElement>) {
  if (event.key !== 'Enter' || event.nativeEvent.isComposing || event.isDefaultPrevented()) return
  if (!event.ctrlKey && !isPlainBox(event.target)) return
  event.preventDefault()
  const main = event.currentTarget.querySelector<HTMLButtonElement>('button[data-main]')
  if (main) main.click()
  else event.currentTarget.requestSubmit()
}

/** Not a search, which has its own button, nor what opens something by itself. */
const isPlainBox = (target: EventTarget): boolean =>
  target instanceof HTMLInputElement && !['search', 'submit', 'button', 'file'].includes(target.type)
