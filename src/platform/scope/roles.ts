/**
 * What a grant makes its holder. A deed names the roles that may do it; what they reach is the grant's root.
 * The words for screens stand in `roleNames`.
 */
export const roles = [
  'commune-officer',
  'province-specialist',
  'deputy-secretary',
  'accountant',
  'auditor',
  'administrator',
] as const
export type Role = (typeof roles)[number]

export const roleNames: Record<Role, string> = {
  'commune-officer': 'Cán bộ cơ sở',
  'province-specialist': 'Chuyên viên tỉnh',
  'deputy-secretary': 'Phó Bí thư Thường trực',
  accountant: 'Kế toán quỹ',
  auditor: 'Kiểm toán, kiểm tra',
  administrator: 'Quản trị',
}

/** Everybody whose work is the records; the administrator's is accounts only. */
export const readers = [
  'commune-officer',
  'province-specialist',
  'deputy-secretary',
  'accountant',
  'auditor',
] as const satisfies readonly Role[]

/** Those who enter and mend records. */
export const writers = ['commune-officer', 'province-specialist'] as const satisfies readonly Role[]
