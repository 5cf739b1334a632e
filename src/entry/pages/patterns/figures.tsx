import { Bars } from '#ui/chart/bars.tsx'
import { Columns } from '#ui/chart/columns.tsx'
import { Figure } from '#ui/figure/figure.tsx'
import { Block } from '#ui/page/page.tsx'
import { BulletBar, ProgressBar } from '#ui/progress/progress.tsx'
import { TileMap } from '#ui/tile-map/tile-map.tsx'
import { text } from './text.vi.ts'

export function Figures() {
  return (
    <Block title={text.figures}>
      <p>
        <Figure
          value="hơn 2.345"
          unit="nhà"
          to="?"
          mark="preliminary"
          markNote="3 đơn vị chưa nộp"
          size="display"
        />
      </p>
      <ul className="grid gap-2">
        <li>
          Đã chốt: <Figure value="12.345" unit="hộ" to="?" mark="frozen" />
        </li>
        <li>
          Thay đổi: <Figure value="67" unit="người" to="?" mark="restated" />
        </li>
        <li>
          Nhập tay: <Figure value="89" unit="cuộc" to="?" mark="manual" />
        </li>
      </ul>
      <ProgressBar label="Đã nộp" value={16} of={20} words="16 trên 20 phần" />
      <BulletBar
        label={text.shortSample}
        value={91}
        plan={120}
        lastYear={84}
        words={{ value: '91 tỷ đồng', plan: '120 tỷ', lastYear: '84 tỷ' }}
      />
    </Block>
  )
}

const MONTHS = [12, 18, 25, 9, 31, null, 22, 17, 40, 28, 35, 15]

const TILES = Array.from({ length: 24 }, (_, index) => ({
  key: String(index),
  label: `Đơn vị mẫu ${index + 1}`,
  short: ['HK', 'ẪL', 'ĐC', 'YT'][index % 4] ?? '',
  column: index % 6,
  row: Math.floor(index / 6),
  value: index === 9 ? null : index === 4 ? 0 : index * 3,
  to: `?don-vi=${index}`,
}))

export function Charts() {
  return (
    <Block title={text.charts}>
      <Bars
        sentence="Đơn vị mẫu Ễ giúp nhiều hộ nhất trong kỳ."
        head={['Đơn vị', 'Số hộ']}
        bars={[
          { label: 'Đơn vị mẫu Ễ', value: 1240, to: '?', isPoint: true },
          { label: text.shortSample, value: 860, to: '?' },
          { label: 'Đơn vị mẫu Ỗ', value: 0 },
          { label: 'Đơn vị mẫu Ạ', value: null },
        ]}
      />
      <Columns
        sentence="Tháng 9 giúp nhiều hộ nhất; tháng 6 chưa có số liệu."
        head={['Tháng', 'Số hộ', 'Cùng kỳ năm trước']}
        columns={MONTHS.map((value, index) => ({ label: `T${index + 1}`, value, before: 14 + index }))}
      />
      <TileMap
        sentence="23 trên 24 đơn vị đã có số liệu; phía dưới đậm hơn."
        head={['Đơn vị', 'Số hộ']}
        tiles={TILES}
        limits={[10, 20, 40, 60]}
      />
    </Block>
  )
}
