import { FOUND, foundIn } from '#modules/people/parts/found.ts'
import { Button, Buttons } from '#ui/button/button.tsx'
import { Form } from '#ui/form/form.tsx'
import { text } from '../page-text.vi.ts'
import type { Kind } from '../text.vi.ts'
import { kindPath } from './address.ts'
import { fieldOrder, rowCounts } from './boxes.ts'
import { MattersFields } from './matters.tsx'
import type { EntryData } from './new.tsx'
import { PhotoField } from './photo-field.tsx'
import { BodyField, RecipientField } from './recipient.tsx'
import { DISCARD } from './warning-boxes.ts'
import { type Answer, Warnings, withoutWarning } from './warnings.tsx'

/** The whole form of one kind of help: for whom, what, the paper, and the two ways on. */
export function EntryForm({ kind, data, state }: { kind: Kind; data: EntryData; state: Answer }) {
  const { bodies, items, draft, key } = data
  const values: Record<string, string> = { ...data.values, ...state?.values }
  const found = foundIn(state?.details.found, values[FOUND])
  const hidden = {
    _key: key,
    _kind: kindPath(kind),
    ...(draft && { draft: draft.id, _draftVersion: String(draft.version) }),
  }
  return (
    <Form
      state={withoutWarning(state)}
      values={data.values}
      hidden={hidden}
      order={fieldOrder}
      draft={`ho-tro-moi-${kindPath(kind)}`}
      files
    >
      <BodyField bodies={bodies} />
      <RecipientField kind={kind} found={found} />
      <MattersFields kind={kind} items={items} rows={rowCounts(values)} />
      <PhotoField />
      <Warnings state={state} />
      <Buttons>
        <Button look="main">{text.save}</Button>
        <Button name="_draft" value="1">
          {text.saveDraft}
        </Button>
        {draft && (
          <Button name={DISCARD} value="1">
            {text.discardDraft}
          </Button>
        )}
      </Buttons>
    </Form>
  )
}
