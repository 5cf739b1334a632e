import { Button, Buttons } from '#ui/button/button.tsx'
import { Checkbox, CheckboxGroup, RadioField, SelectField } from '#ui/field/choice-field.tsx'
import { DateField, ThreeBoxDate } from '#ui/field/date-field.tsx'
import { FileField } from '#ui/field/file-field.tsx'
import { MoneyField, NumberField } from '#ui/field/number-field.tsx'
import { TextArea, TextField } from '#ui/field/text-field.tsx'
import { Form } from '#ui/form/form.tsx'
import type { FormState } from '#ui/form/state.ts'
import { Block } from '#ui/page/page.tsx'
import { Picker } from '#ui/picker/picker.tsx'
import { SearchPick } from '#ui/search-pick/search-pick.tsx'
import { Warning } from '#ui/warning/warning.tsx'
import { text } from './text.vi.ts'

const KINDS = [
  { value: 'tien', label: 'Tiền mặt' },
  { value: 'khoan', label: 'Chuyển khoản', hint: text.sample },
  { value: 'vat', label: 'Hiện vật' },
]

const PLACES = [
  { value: '1', label: 'Xã Hữu Mẫu', hint: 'từ 7/2025', group: 'Hiện nay' },
  { value: '2', label: 'Thị trấn Diễn Mẫu', hint: 'đến 11/2024', group: 'Trước đây' },
  { value: '3', label: text.shortSample, group: 'Trước đây' },
]

export function FormExample({ state }: { state: FormState | undefined }) {
  return (
    <Block title={text.form}>
      <Form
        state={state}
        draft="mau"
        files
        values={{ name: text.sample, amount: '1500000000', kind: 'khoan', day: '2022-07-24', place: '1' }}
        order={['name', 'amount', 'decided']}
      >
        <TextField name="name" label="Họ và tên chủ hộ" hint={text.sample} />
        <MoneyField name="amount" label="Số tiền" hint="Ghi như 1500000, 1,5 tỷ hoặc 200tr." />
        <NumberField name="people" label="Số khẩu" unit="người" optional />
        <DateField name="day" label="Ngày chi" hint="Ghi như 12/1, 12-1-22 hoặc hôm qua." />
        <ThreeBoxDate name="decided" label="Ngày quyết định" hint="Ghi như trên giấy." />
        <SelectField name="list" label="Quỹ" choices={KINDS} />
        <Picker name="place" label="Đơn vị" hint="Gõ không dấu cũng được." choices={PLACES} />
        <SearchPick
          name="person"
          label="Chọn một người"
          search={{ name: 'personSearch', label: 'Tìm người nhận', button: { name: 'intent', value: 'tim' } }}
          found={[{ value: '7', label: text.shortSample, hint: 'sinh 1979, Bản Thử Nghiệm' }]}
        />
        <RadioField name="kind" label="Hình thức" choices={KINDS} />
        <CheckboxGroup name="needs" label="Nhu cầu" optional choices={KINDS} />
        <TextArea name="note" label="Ghi chú" optional />
        <FileField
          name="paper"
          label="Giấy tờ"
          hint="Ảnh JPG, PNG hoặc PDF, mỗi tệp đến 10 MB."
          accept="image/jpeg,image/png,application/pdf"
          maxBytes={10_000_000}
          camera
          optional
        />
        <Checkbox name="sure" label="Những ô trống là không phát sinh" />
        <Warning
          goOn={{ label: 'Vẫn ghi', name: 'intent', value: 'ghi' }}
          mend={{ label: 'Bỏ', name: 'intent', value: 'bo' }}
          reason={<TextField name="reason" label="Lý do" />}
        >
          Hộ này đã được hỗ trợ nhà năm trước. Ghi lý do nếu vẫn hỗ trợ.
        </Warning>
        <Buttons>
          <Button look="main">Ghi hỗ trợ</Button>
        </Buttons>
      </Form>
    </Block>
  )
}
