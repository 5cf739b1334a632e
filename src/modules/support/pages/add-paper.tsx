import { type ActionFunctionArgs, type LoaderFunctionArgs, useActionData } from 'react-router'
import { chosenFile, receiveFile } from '#platform/files/index.ts'
import { readingOf } from '#platform/module/context.ts'
import { submit } from '#platform/module/page.ts'
import { Button, Buttons } from '#ui/button/button.tsx'
import { SelectField } from '#ui/field/choice-field.tsx'
import { Form } from '#ui/form/form.tsx'
import { Page } from '#ui/page/page.tsx'
import { addPaper } from '../commands/add-paper.ts'
import { text } from '../page-text.vi.ts'
import { paperKinds, paperWords, stageWords } from '../text.vi.ts'
import { caseAt } from './address.ts'
import { aboveDeed } from './crumbs.ts'
import { type DeedData, idIn, loadDeed } from './load-deed.ts'
import { PhotoField } from './photo-field.tsx'

export const loader = (args: LoaderFunctionArgs) => loadDeed(args)

export function action(args: ActionFunctionArgs) {
  const id = idIn(args)
  return submit(args, addPaper, {
    input: async (upload) => {
      const store = readingOf(args).platform.files
      const file = await receiveFile(store, chosenFile(upload, 'paper'), { field: 'paper' })
      return { id, kind: upload.fields.get('kind'), stage: upload.fields.get('stage'), file }
    },
    done: () => caseAt(id),
  })
}

export default function AddPaper({ loaderData: { support, key } }: { loaderData: DeedData }) {
  const state = useActionData<typeof action>()
  const { stages } = support
  return (
    <Page
      title={text.paperTitlePage}
      hasError={state !== undefined}
      above={aboveDeed(support)}
      lead={support.code}
    >
      <Form state={state} hidden={{ _key: key }} order={['kind', 'stage', 'paper']} files>
        <SelectField
          name="kind"
          label={text.paperKind}
          choices={paperKinds.map((value) => ({ value, label: paperWords[value] }))}
        />
        {stages.length > 0 && (
          <SelectField
            name="stage"
            label={text.paperStage}
            choices={stages.map(({ stage }) => ({ value: stage, label: stageWords[stage] }))}
            optional
          />
        )}
        <PhotoField isRequired />
        <Buttons>
          <Button look="main">{text.paperSave}</Button>
        </Buttons>
      </Form>
    </Page>
  )
}
