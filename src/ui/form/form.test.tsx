import { renderToStaticMarkup } from 'react-dom/server'
import { createMemoryRouter, RouterProvider } from 'react-router'
import { expect, it } from 'vitest'
import { CheckboxGroup, RadioField } from '#ui/field/choice-field.tsx'
import { DateField } from '#ui/field/date-field.tsx'
import { MoneyField } from '#ui/field/number-field.tsx'
import { TextField } from '#ui/field/text-field.tsx'
import { Filters } from '#ui/filters/filters.tsx'
import { Pager } from '#ui/pager/pager.tsx'
import { Picker } from '#ui/picker/picker.tsx'
import { Table } from '#ui/table/table.tsx'
import { Form } from './form.tsx'

// What a browser without script gets.
function drawn(element: React.ReactElement, address = '/ho'): string {
  const router = createMemoryRouter([{ path: '*', element }], { initialEntries: [address] })
  return renderToStaticMarkup(<RouterProvider router={router} />)
}

const places = [
  { value: '1', label: 'Xã Hữu Mẫu' },
  { value: '2', label: 'Xã Diễn Mẫu' },
]

const form = (
  <Form
    state={{
      message: 'Có chỗ cần sửa.',
      fields: { amount: 'Số tiền phải lớn hơn 0.', name: 'Nhập họ và tên.' },
      values: { amount: '0', needs: 'nha,bo' },
    }}
    values={{ amount: '5000', name: 'Lầu Y Mẫu', day: '2022-07-24', place: '2' }}
    hidden={{ _key: 'k1' }}
    order={['name', 'amount']}
  >
    <TextField name="name" label="Họ và tên" />
    <MoneyField name="amount" label="Số tiền" />
    <DateField name="day" label="Ngày" />
    <Picker name="place" label="Đơn vị" choices={places} />
    <RadioField name="kind" label="Hình thức" choices={places} />
    <CheckboxGroup
      name="needs"
      label="Nhu cầu"
      choices={[
        { value: 'nha', label: 'Nhà' },
        { value: 'bo', label: 'Bò' },
        { value: 'lon', label: 'Lợn' },
      ]}
    />
  </Form>
)

it('lists what to mend in the order of the page, each leading to its field', () => {
  const html = drawn(form)
  expect(html).toContain('Có 2 chỗ cần sửa')
  expect(html.indexOf('href="#f-name"')).toBeLessThan(html.indexOf('href="#f-amount"'))
  expect(html).toMatch(/<input id="f-name"[^>]*aria-describedby="f-name-problem"[^>]*aria-invalid="true"/)
  expect(html.match(/Nhập họ và tên\./g)).toHaveLength(2)
})

it('shows what was typed before what the record holds', () => {
  const html = drawn(form)
  expect(html).toMatch(/id="f-amount"[^>]*value="0"/)
  expect(html).toMatch(/id="f-name"[^>]*value="Lầu Y Mẫu"/)
  expect(html).toMatch(/id="f-day"[^>]*value="24\/7\/2022"/)
  expect(html).toContain('<option value="2" selected="">Xã Diễn Mẫu</option>')
  expect(html.match(/checked=""/g)).toHaveLength(2)
  expect(html).toContain('<input type="hidden" name="_key" value="k1"/>')
})

it('sorts by an address that starts again at the first page', () => {
  const html = drawn(
    <Table
      caption="Hộ"
      rows={[{ id: 1, name: 'Lầu Y Mẫu' }]}
      rowKey={(row) => row.id}
      columns={[
        { key: 'name', label: 'Chủ hộ', sort: 'ten', cell: (row) => row.name },
        { key: 'id', label: 'Số', number: true, cell: (row) => row.id },
      ]}
    />,
    '/ho?tim=mau&xep=ten&trang=3',
  )
  expect(html).toContain('aria-sort="ascending"')
  expect(html).toContain('href="/ho?tim=mau&amp;xep=-ten"')
  expect(html).toContain('<th scope="row">Lầu Y Mẫu</th>')
  expect(html).toContain('<td data-label="Số" class="number">1</td>')
})

it('says the true total and leads to the pages around', () => {
  const html = drawn(<Pager page={2} pageSize={50} total={1412} noun="hộ" />, '/ho?tim=mau&trang=2')
  expect(html).toContain('51–100 trong 1.412 hộ')
  expect(html).toContain('href="/ho?tim=mau"')
  expect(html).toContain('href="/ho?tim=mau&amp;trang=3"')
  expect(drawn(<Pager page={1} pageSize={50} total={50} noun="hộ" />)).toBe('<p>50 hộ</p>')
})

it('filters by the address and carries its other parts along', () => {
  const html = drawn(
    <Filters searchLabel="tên" filters={[{ name: 'loai', label: 'Loại', any: 'Tất cả', choices: places }]} />,
    '/ho?ky=2022-Q2&loai=2&trang=4',
  )
  expect(html).toContain('<input type="hidden" name="ky" value="2022-Q2"/>')
  expect(html).toContain('<option value="2" selected="">')
  expect(html).not.toContain('trang')
  expect(html).toContain('href="/ho?ky=2022-Q2"')
})

it('folds several filters and says in one line what is chosen', () => {
  const kinds = { name: 'loai', label: 'Loại', any: 'Tất cả', choices: places }
  const said = (address: string) =>
    drawn(<Filters filters={[kinds]} ownBoxes={[{ name: 'tu', label: 'Từ ngày' }]} />, address)
      .match(/<summary.*<\/summary>/)?.[0]
      .replaceAll(/<[^>]+>/g, '')
  expect(said('/ho?loai=2&tu=1/4/2022')).toBe('Lọc theo: Xã Diễn Mẫu · Từ ngày 1/4/2022')
  expect(said('/ho')).toBe('Lọc theo: tất cả')
  expect(drawn(<Filters filters={[kinds]} />)).not.toContain('<details')
})
