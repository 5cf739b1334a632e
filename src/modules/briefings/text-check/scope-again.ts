import { acts, opensStretch, type Read, type ScopeMention, type Where } from './scope-said.ts'
import { PLACE_KINDS } from './scope-words.vi.ts'
import { keysOf, type Token } from './tokens.ts'

// Who was named before and is not named again: "Hội tổ chức …", "xã đã giải ngân …", "toàn huyện …".

export function againAt(tokens: readonly Token[], index: number, found: readonly ScopeMention[]): Read {
  const isWhole = tokens[index]?.key === WHOLE
  const at = isWhole ? index + 1 : index
  if (tokens[at]?.key === ASSOCIATION && !isWhole) return associationAt(tokens, at, found)
  const kind = PLACE_KINDS.at(tokens, at)
  if (!kind || kind.value === 'province' || tokens[kind.end]?.capital) return null
  if (!opensStretch(tokens, index) || !(isWhole || acts(tokens, kind.end))) return null
  const where = unitNamed(tokens, index, found, kind.value)
  if (!where) return null
  return { said: isWhole ? { of: 'whole', where } : { of: 'place', where }, end: kind.end }
}

function associationAt(tokens: readonly Token[], index: number, found: readonly ScopeMention[]): Read {
  if (!tokens[index]?.capital || !acts(tokens, index + 1) || !opensStretch(tokens, index)) return null
  const last = found.findLast(({ said }) => said.of === 'body')
  return last ? { said: last.said, end: index + 1 } : null
}

/** The only one of its level in this paragraph, or else in the text so far. */
function unitNamed(
  tokens: readonly Token[],
  index: number,
  found: readonly ScopeMention[],
  level: 'district' | 'commune',
): Where | null {
  let line = index
  while (line > 0 && tokens[line - 1]?.kind !== 'line') line--
  const codes = new Set<string>()
  for (let nth = found.length - 1; nth >= 0; nth--) {
    const { at, said } = found[nth] ?? { at: 0, said: null }
    const where = said?.of === 'place' || said?.of === 'body' ? said.where : null
    if (typeof where !== 'object' || where?.level !== level) continue
    if (at < line && codes.size > 0) break
    codes.add(where.code)
  }
  const [only, other] = codes
  return only && !other ? { code: only, level } : null
}

const [ASSOCIATION, WHOLE] = keysOf('hội toàn')
