import { globSync, readFileSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'
import ts from 'typescript'

/** Path from the project's root to text: the real tree, or one with a violation planted. */
export type Sources = ReadonlyMap<string, string>

/** A broken law: where, and what is wrong. */
export type Breach = { path: string; wrong: string }

export function readSources(): Sources {
  const paths = globSync([
    'src/**/*.{ts,tsx}',
    'world/**/*.ts',
    'bench/**/*.ts',
    'tests/**/*.ts',
    'db/migrations/*.sql',
  ])
  return new Map(
    paths.filter((path) => !path.endsWith('.d.ts')).map((path) => [path, readFileSync(path, 'utf8')]),
  )
}

export function planted(sources: Sources, path: string, text: string): Sources {
  return new Map([...sources, [path, text]])
}

export function parse(path: string, text: string): ts.SourceFile {
  return ts.createSourceFile(
    path,
    text,
    ts.ScriptTarget.Latest,
    true,
    path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS,
  )
}

export type Import = { from: string; to: string; isType: boolean; raw: string }

/** All imports between our own files, by path; packages keep their name in `raw` with an empty `to`. */
export function importsOf(path: string, text: string): Import[] {
  const found: Import[] = []
  for (const node of parse(path, text).statements) {
    if (!(ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) || !node.moduleSpecifier) continue
    const raw = (node.moduleSpecifier as ts.StringLiteral).text
    const isType = ts.isImportDeclaration(node) ? isTypeImport(node) : node.isTypeOnly
    found.push({ from: path, to: resolveImport(path, raw), isType, raw })
  }
  return found
}

function isTypeImport(node: ts.ImportDeclaration): boolean {
  const clause = node.importClause
  if (!clause) return false
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true
  const named = clause.namedBindings
  return (
    !clause.name &&
    !!named &&
    ts.isNamedImports(named) &&
    named.elements.length > 0 &&
    named.elements.every((e) => e.isTypeOnly)
  )
}

const aliases: Record<string, string> = {
  '#platform/': 'src/platform/',
  '#modules/': 'src/modules/',
  '#ui/': 'src/ui/',
  '#entry/': 'src/entry/',
  '#world/': 'world/',
  '#db/': 'db/',
}

function resolveImport(path: string, raw: string): string {
  if (raw.startsWith('.')) return posix.normalize(join(dirname(path), raw))
  const alias = Object.keys(aliases).find((prefix) => raw.startsWith(prefix))
  return alias ? (aliases[alias] ?? '') + raw.slice(alias.length) : ''
}

export const isTest = (path: string): boolean =>
  /\.test\.tsx?$/.test(path) || path.startsWith('tests/') || path.endsWith('/testing.ts')
export const roomOf = (path: string): string | undefined => /^src\/modules\/([^/]+)\//.exec(path)?.[1]
export const layerOf = (path: string): string | undefined =>
  /^src\/(entry|modules|platform|ui)\//.exec(path)?.[1]
