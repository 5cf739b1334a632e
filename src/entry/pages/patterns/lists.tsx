import { formatCount } from '#platform/i18n/format.ts'
import { Badge } from '#ui/badge/badge.tsx'
import { Details } from '#ui/details/details.tsx'
import { Figure } from '#ui/figure/figure.tsx'
import { Filters } from '#ui/filters/filters.tsx'
import { History } from '#ui/history/history.tsx'
import { Block } from '#ui/page/page.tsx'
import { Pager } from '#ui/pager/pager.tsx'
import { Missing, Table } from '#ui/table/table.tsx'
import { text } from './text.vi.ts'

const ROWS = [
  { id: 1, name: text.shortSample, place: text.sample, people: 6, state: 'Đã công nhận' },
  { id: 2, name: 'Lầu Y Mẫu', place: 'Bản Thử Nghiệm', people: 1204, state: 'Quá hạn' },
  { id: 3, name: 'Và Bá Ví Dụ', place: 'Xóm Minh Họa', people: null, state: 'Đã công nhận' },
]

export function Lists() {
  return (
    <Block title={text.tables}>
      <Filters
        searchLabel="tên, bản"
        filters={[
          { name: 'loai', label: 'Loại', any: 'Tất cả', choices: [{ value: 'can', label: 'Hộ cận nghèo' }] },
        ]}
      />
      <Table
        id="bang-mau"
        caption="Danh sách hộ (trên điện thoại xếp thành thẻ)"
        rows={ROWS}
        rowKey={(row) => row.id}
        tone={(row) => (row.state === 'Quá hạn' ? 'error' : undefined)}
        columns={[
          { key: 'name', label: 'Chủ hộ', sort: 'ten', cell: (row) => <a href="?">{row.name}</a> },
          { key: 'place', label: 'Nơi ở', cell: (row) => row.place },
          {
            key: 'people',
            label: 'Khẩu',
            number: true,
            sort: 'khau',
            cell: (row) => (row.people === null ? <Missing kind="notReported" /> : formatCount(row.people)),
          },
          {
            key: 'state',
            label: 'Trạng thái',
            cell: (row) => <Badge tone={row.state === 'Quá hạn' ? 'error' : 'ok'}>{row.state}</Badge>,
          },
        ]}
      />
      <Pager page={2} pageSize={50} total={412} noun="hộ" />
      <Numbers />
      <Details
        items={[
          { label: 'Chủ hộ', value: text.shortSample, act: <a href="?">Sửa</a> },
          { label: 'Nơi ở', value: text.sample },
        ]}
      />
      <History
        entries={[
          {
            id: '2',
            at: '2022-07-25T03:02:00Z',
            deed: 'Sửa số khẩu',
            who: text.shortSample,
            reason: 'Ghi nhầm khi điều tra.',
            changes: [{ label: 'Số khẩu', before: '5', after: '6' }],
          },
          { id: '1', at: '2022-07-24T01:30:00Z', deed: 'Thêm hộ', who: text.shortSample },
        ]}
      />
    </Block>
  )
}

function Numbers() {
  return (
    <Table
      kind="numbers"
      caption="Bảng số (trên điện thoại giữ cột đầu)"
      note="0: không có · —: chưa báo cáo · …: không áp dụng"
      rows={ROWS}
      rowKey={(row) => row.id}
      columns={[
        { key: 'name', label: 'Chỉ tiêu', cell: (row) => row.name },
        {
          key: 'now',
          label: 'Quý này',
          number: true,
          cell: (row) => <Figure value={formatCount(row.id * 1234567)} to="?" mark="preliminary" />,
        },
        { key: 'before', label: 'Quý trước', number: true, cell: (row) => formatCount(row.id * 234567) },
        { key: 'year', label: 'Cùng kỳ', number: true, cell: () => <Missing kind="notApplicable" /> },
      ]}
      foot={['Cộng', formatCount(7407402), formatCount(1407402), '']}
    />
  )
}
