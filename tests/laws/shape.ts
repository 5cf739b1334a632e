import ts from 'typescript'
import { type Breach, isTest, parse, type Sources } from './sources.ts'

/** Law 5, in lines. A raised budget is a line in debts.ts, which only shrinks. */
export const budgets = { file: 250, function: 60, command: 80, page: 150 }

export const forbiddenNames = [
  'utils',
  'util',
  'helpers',
  'helper',
  'common',
  'shared',
  'misc',
  'lib',
  'service',
  'services',
  'manager',
  'managers',
]

/** Law 6: no folder or file named so. */
export function findForbiddenNames(sources: Sources): Breach[] {
  return [...sources.keys()].flatMap((path) => {
    const parts = path.split('/').flatMap((part) => part.split('.')[0]?.split('-') ?? [])
    const bad = parts.find((part) => forbiddenNames.includes(part))
    return bad ? [{ path, wrong: `a name says nothing: ${bad}; say what it does` }] : []
  })
}

/** Lines over budget, per file: the file itself, its longest function. */
export function findOverlong(sources: Sources, debts: Readonly<Record<string, number>>): Breach[] {
  const breaches: Breach[] = []
  for (const [path, text] of sources) {
    if (isTest(path) || !/\.tsx?$/.test(path)) continue
    const lines = text.trimEnd().split('\n').length
    const budget =
      debts[path] ??
      (/\/commands\//.test(path) ? budgets.command : /\/pages\//.test(path) ? budgets.page : budgets.file)
    if (lines > budget)
      breaches.push({ path, wrong: `${lines} lines, budget ${budget}: split by what changes together` })
    const longest = longestFunction(path, text)
    if (longest.lines > (debts[`${path}#function`] ?? budgets.function))
      breaches.push({ path, wrong: `${longest.name} has ${longest.lines} lines, budget ${budgets.function}` })
  }
  return breaches
}

function longestFunction(path: string, text: string): { name: string; lines: number } {
  const file = parse(path, text)
  let longest = { name: '', lines: 0 }
  const walk = (node: ts.Node): void => {
    if (ts.isFunctionLike(node) && 'body' in node && node.body) {
      const lines =
        file.getLineAndCharacterOfPosition(node.end).line -
        file.getLineAndCharacterOfPosition(node.getStart()).line +
        1
      if (lines > longest.lines) longest = { name: node.name?.getText() ?? 'a function', lines }
    }
    ts.forEachChild(node, walk)
  }
  walk(file)
  return longest
}

/** Law 6: casts (`x as T`, but not `as const`) stand in platform/module only. Counted per file against the debts. */
export function findCasts(sources: Sources, debts: Readonly<Record<string, number>>): Breach[] {
  const breaches: Breach[] = []
  for (const [path, text] of sources) {
    if (
      isTest(path) ||
      !path.startsWith('src/') ||
      !/\.tsx?$/.test(path) ||
      path.startsWith('src/platform/module/')
    )
      continue
    const count = castsIn(parse(path, text))
    const owed = debts[`${path}#casts`] ?? 0
    if (count > owed)
      breaches.push({
        path,
        wrong: `${count} casts, ${owed} owed: prove the value by a lookup (STYLE.md, Types)`,
      })
    if (count < owed) breaches.push({ path, wrong: `only ${count} casts left: shrink the debt` })
  }
  return breaches
}

function castsIn(file: ts.SourceFile): number {
  let count = 0
  const walk = (node: ts.Node): void => {
    if (ts.isAsExpression(node) && node.type.getText(file) !== 'const') count++
    if (ts.isNonNullExpression(node)) count++
    ts.forEachChild(node, walk)
  }
  walk(file)
  return count
}

/** Debts of files that are gone, or that now fit their budget, must go too. */
export function findPaidDebts(sources: Sources, debts: Readonly<Record<string, number>>): Breach[] {
  return Object.entries(debts).flatMap(([key, owed]) => {
    const [path = '', what] = key.split('#')
    const text = sources.get(path)
    if (text === undefined) return [{ path, wrong: 'owes nothing: the file is gone' }]
    if (what === 'casts') return []
    const lines = what === 'function' ? longestFunction(path, text).lines : text.trimEnd().split('\n').length
    return lines < owed ? [{ path, wrong: `shrink the debt to ${lines}` }] : []
  })
}
