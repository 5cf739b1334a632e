import { Page } from '#ui/page/page.tsx'

export default function Patterns() {
  return <Page title="Mẫu giao diện">x</Page>
}
