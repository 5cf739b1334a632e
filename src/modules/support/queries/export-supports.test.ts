import { expect, test } from 'vitest'
import { openReading } from '#platform/module/index.ts'
import { ownDatabase } from '../../../../tests/setup/database.ts'
import { fixture } from '../../../../tests/setup/fixture.ts'
import { recordSupport } from '../commands/record-support.ts'
import { supportColumns } from '../sheets.ts'
import { helps } from '../testing.ts'
import { exportSupports } from './export-supports.ts'

const f = await fixture(await ownDatabase())
await recordSupport(f.as('officer'), helps(f).livelihood('lauYPa'))
await recordSupport(f.as('officer'), helps(f).medical('vaBaCho'))
await recordSupport(f.as('stranger'), helps(f, 'frontNhonMai').gifts())

test('support/export-supports: the whole list under its filters, without patients’ names', async () => {
  const cellsOf = async (who: 'officer' | 'specialist', filters: object) => {
    const reading = openReading(f.platform, f.as(who).actor)
    const { rows } = await exportSupports(reading, filters)
    const lines: unknown[][] = []
    for await (const row of rows) lines.push(supportColumns.map((column) => column.of(row)))
    await reading.close()
    return lines
  }
  expect(await cellsOf('specialist', {})).toHaveLength(3)
  const own = await cellsOf('officer', {})
  expect(own.map((line) => line[2])).toEqual(['Lầu Y Pà', 'Người bệnh'])
  expect(JSON.stringify(own)).not.toContain('Và Bá Chò')
  expect(await cellsOf('specialist', { kind: 'gifts' })).toMatchObject([{ 7: 25_000_000 }])
})
