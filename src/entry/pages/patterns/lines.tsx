import { Badge } from '#ui/badge/badge.tsx'
import { Button, Buttons, LinkButton } from '#ui/button/button.tsx'
import { Dialog } from '#ui/dialog/dialog.tsx'
import { Empty } from '#ui/empty/empty.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { Block } from '#ui/page/page.tsx'
import { Paper } from '#ui/paper/paper.tsx'
import { SavedLine } from '#ui/saved/saved.tsx'
import { Tabs } from '#ui/tabs/tabs.tsx'
import { text } from './text.vi.ts'

export function Lines() {
  return (
    <Block title={text.lines}>
      <Notice title={text.shortSample}>{text.sample}</Notice>
      <Notice tone="ok">{text.sample}</Notice>
      <Notice tone="warn">{text.sample}</Notice>
      <Notice tone="error">{text.sample}</Notice>
      <SavedLine where="server" at="2022-07-25T07:05:00Z" />
      <SavedLine where="device" />
      <SavedLine where="failed" />
    </Block>
  )
}

export function States() {
  return (
    <Block title={text.states}>
      <p className="flex flex-wrap gap-2">
        <Badge>Chưa bắt đầu</Badge>
        <Badge tone="info" icon="edit">
          Đang soạn
        </Badge>
        <Badge tone="ok">Đã chấp nhận</Badge>
        <Badge tone="warn" icon="clock">
          Sắp hạn
        </Badge>
        <Badge tone="error">Quá hạn</Badge>
        <Badge icon="lock">Đã khóa</Badge>
        <Badge tone="error">{text.sample}</Badge>
      </p>
      <Buttons>
        <Button look="main" type="button" icon="check">
          Ghi hỗ trợ
        </Button>
        <Button type="button">{text.shortSample}</Button>
        <Button type="button" look="danger">
          Đảo phiếu này
        </Button>
        <LinkButton to="?" icon="paper">
          Mở giấy tờ
        </LinkButton>
      </Buttons>
      <Tabs
        label={text.states}
        tabs={[
          { to: '?', label: 'Chờ xử lý', count: 12, current: true },
          { to: '?xem=da-xu-ly', label: 'Đã xử lý', count: 1204, current: false },
          { to: '?xem=theo-doi', label: text.shortSample, current: false },
        ]}
      />
    </Block>
  )
}

/** A tiny picture as a stand-in for a scan: grey lines on white. */
const SCAN =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='420' height='220'%3E%3Crect width='420' height='220' fill='white'/%3E%3Cpath d='M60 50h300M60 90h300M60 130h220M60 170h260' stroke='%23767f8a' stroke-width='8'/%3E%3C/svg%3E"

export function Panels() {
  return (
    <Block title={text.panels}>
      <Buttons>
        <LinkButton to="?ngan=1">Mở ngăn bên phải</LinkButton>
        <Dialog open={{ label: 'Ghi sổ 12 khoản', to: '?hoi=1', icon: 'book' }} title="Ghi sổ 12 khoản?">
          <p>{text.sample}</p>
        </Dialog>
      </Buttons>
      <Empty why="Chưa có hộ nào trong sổ. Thêm hộ đầu tiên để bắt đầu.">
        <LinkButton to="?">Thêm hộ</LinkButton>
      </Empty>
      <Paper src={SCAN} type="image/svg+xml" title="Biên bản bàn giao nhà" note={text.shortSample} />
    </Block>
  )
}
