import { Refusal } from '#platform/refusal.ts'

/** "Not found" and "not allowed" answer alike, so that nobody learns what exists beyond their reach. */
export function notFound(): Refusal {
  return new Refusal(
    'not-found',
    'platform/not-found',
    'Không tìm thấy, hoặc tài khoản đang dùng không được xem.',
  )
}

export function notAllowed(): Refusal {
  return new Refusal(
    'forbidden',
    'platform/not-found',
    'Không tìm thấy, hoặc tài khoản đang dùng không được xem.',
  )
}

export function keyReused(): Refusal {
  return new Refusal(
    'conflict',
    'platform/key-reused',
    'Phiếu này đã gửi trước đó với nội dung khác. Mở lại trang rồi nhập lại phần cần đổi.',
  )
}

const crossed = 'platform/crossed'
export const wasCrossed = (error: unknown): boolean => error instanceof Refusal && error.code === crossed

/** What PostgreSQL says when it cannot write, in words; undefined when the fault is ours. */
export function refusalOfDatabase(error: unknown): Refusal | undefined {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (code === '53100') {
    return new Refusal(
      'limit',
      'platform/disk-full',
      'Máy chủ hết chỗ lưu nên chưa ghi gì. Báo quản trị, rồi gửi lại.',
    )
  }
  // A deadlock, or two writings that cannot both stand.
  if (code === '40P01' || code === '40001') {
    return new Refusal(
      'conflict',
      crossed,
      'Người khác đang ghi cùng lúc vào chỗ này nên chưa ghi gì. Bấm lại để ghi.',
    )
  }
  // A row that the policy refuses is a row beyond the reach; a table that its migration did not open is our fault.
  if (code === '42501' && !isUnopened(error)) return notFound()
  return undefined
}

/** PostgreSQL has one code for both; its place in the source tells them apart in every language. */
function isUnopened(error: unknown): boolean {
  return error instanceof Error && 'routine' in error && error.routine === 'aclcheck_error'
}

/** Zod's issues as one message a field, the first of each. */
export function refusalOfInput(issues: readonly { path: PropertyKey[]; message: string }[]): Refusal {
  const fields: Record<string, string> = {}
  for (const issue of issues) fields[issue.path.map(String).join('.')] ??= issue.message
  return new Refusal('invalid', 'platform/input', 'Có chỗ cần sửa.', { fields })
}
