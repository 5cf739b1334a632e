import { useRef } from 'react'
import { Form, Link, useLocation } from 'react-router'
import { otherParams, SEARCH_PARAM, SHARED_PARAMS, withParams } from '#ui/address.ts'
import { Button } from '#ui/button/button.tsx'
import { type Choice, SelectField } from '#ui/field/choice-field.tsx'
import { Icon } from '#ui/icon/icon.tsx'
import { Picker } from '#ui/picker/picker.tsx'
import { useKey } from '#ui/shell/keys.ts'
import { text } from '#ui/text.vi.ts'

export type ContextBarProps = {
  /** What the page is about; left out on pages that have no unit, period or map. */
  units?: { choices: readonly Choice[]; value: string }
  periods?: { choices: readonly Choice[]; value: string }
  map?: UnitMap
  /** Where quick search goes; left out while there is none. */
  searchAction?: string
  helpTo?: string
}

/** Units as they were on the day of the figure, or as they are today. */
export type UnitMap = keyof typeof text.maps

const MAPS: readonly UnitMap[] = ['luc-do', 'hien-nay']

/** Always the second line. Everything lives in the address; every control is a link or a GET form. */
export function ContextBar({ units, periods, map, searchAction, helpTo }: ContextBarProps) {
  const { search } = useLocation()
  return (
    <section
      aria-label={text.viewOf}
      className="z-20 flex flex-wrap items-center gap-x-4 gap-y-2 border-b border-line bg-white px-4 py-1.5 md:sticky md:top-0"
      data-screen-only
    >
      {(units || periods) && <Choices key={search} {...(units && { units })} {...(periods && { periods })} />}
      {map && <MapSwitch map={map} />}
      <span className="hidden grow md:block" />
      {searchAction && <QuickSearch action={searchAction} />}
      {helpTo && <HelpLink to={helpTo} />}
    </section>
  )
}

function Choices({ units, periods }: Pick<ContextBarProps, 'units' | 'periods'>) {
  const { search, pathname } = useLocation()
  const shown = [units, periods].flatMap(
    (part) => part?.choices.find((choice) => choice.value === part.value) ?? [],
  )
  return (
    <details className="relative max-w-full">
      <summary className="flex min-h-11 list-none flex-wrap items-center gap-x-2 rounded border border-line-strong px-3 py-1.5 hover:bg-action-tint">
        <span className="sr-only">{text.viewOf}: </span>
        {shown.map((choice, index) => (
          <span key={choice.value} className="font-semibold">
            {index > 0 && <span className="font-normal text-ink-2">· </span>}
            {choice.label}
          </span>
        ))}
        <Icon name="down" />
      </summary>
      <Form
        method="get"
        action={pathname}
        className="absolute top-full left-0 z-30 mt-1 grid w-80 max-w-[calc(100vw-2rem)] gap-4 rounded bg-white p-4 shadow-panel"
      >
        {otherParams(search, [SHARED_PARAMS.unit, SHARED_PARAMS.period]).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {units && (
          <Picker
            name={SHARED_PARAMS.unit}
            label={text.unit}
            choices={units.choices}
            value={units.value}
            blank={null}
          />
        )}
        {periods && (
          <SelectField
            name={SHARED_PARAMS.period}
            label={text.period}
            choices={periods.choices}
            value={periods.value}
            blank={null}
          />
        )}
        <Button look="main">{text.view}</Button>
      </Form>
    </details>
  )
}

function MapSwitch({ map }: { map: UnitMap }) {
  const { search } = useLocation()
  return (
    <span className="flex flex-wrap items-center gap-x-2">
      <span className="text-ink-2">{text.unitMap}:</span>
      {MAPS.map((value) => (
        <Link
          key={value}
          to={withParams(search, { [SHARED_PARAMS.map]: value })}
          aria-current={value === map ? 'true' : undefined}
          className={`inline-flex min-h-11 items-center px-1 ${value === map ? 'font-semibold text-ink no-underline shadow-[inset_0_-3px_#0b57a4]' : ''}`}
        >
          {text.maps[value]}
        </Link>
      ))}
    </span>
  )
}

/** In a window of its own, always the same one: what is being typed stays where it is. */
const HELP_WINDOW = 'tro-giup'

function HelpLink({ to }: { to: string }) {
  useKey('F1', () => open(to, HELP_WINDOW))
  return (
    <Link
      to={to}
      target={HELP_WINDOW}
      aria-keyshortcuts="F1"
      className="inline-flex min-h-11 items-center gap-1"
    >
      <Icon name="help" />
      {text.help}
    </Link>
  )
}

function QuickSearch({ action }: { action: string }) {
  const box = useRef<HTMLInputElement>(null)
  useKey('Control+K', () => box.current?.focus())
  return (
    <Form
      method="get"
      action={action}
      role="search"
      className="flex min-w-0 grow basis-40 items-center md:grow-0 md:basis-auto"
    >
      <input
        ref={box}
        type="search"
        name={SEARCH_PARAM}
        aria-label={text.searchAll}
        aria-keyshortcuts="Control+K"
        placeholder={`${text.searchAll} (${text.searchKeys})`}
        className="control min-w-0 rounded-r-none md:w-44 xl:w-56"
      />
      <button
        type="submit"
        aria-label={text.find}
        className="grid size-11 shrink-0 place-items-center rounded-r border border-l-0 border-line-strong bg-white hover:bg-action-tint"
      >
        <Icon name="search" />
      </button>
    </Form>
  )
}
