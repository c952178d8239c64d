import { readdir, readFile } from 'node:fs/promises'
import { isSafe } from 'redos-detector'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { root } from './published.js'

// Input from outside must not make a regular expression take more than linear time.

/** The packages that read such input. */
const packages = ['core', 'mock', 'mock-scf', 'mock-sts', 'scf-helpers', 'explorer']

/** Regular expressions that the detector does not accept, each with the reason why it takes linear time. */
const exceptions: Readonly<Record<string, string>> = {
  'core/src/json/node.ts':
    'It is applied only to texts that JSON.parse has accepted or JSON.stringify has returned. So every quotation mark outside of a string begins one that has an end: no position is read by two attempts, apart from 15 characters of numbers.',
}

/** The same for patterns of the spec. */
const patternExceptions: Readonly<Record<string, string>> = {
  '([A-Za-z][A-Za-z0-9_-]{0,58}[A-Za-z](\\.[A-Za-z][A-Za-z0-9_-]{0,58}[A-Za-z])?|[^:]+::[^:]+)?':
    'Only the parts of at most 59 characters can match in several ways, so they take a constant number of steps, which is too large for the detector. The other alternative can match in one way.',
}

/** The files that create a regular expression from a pattern of the spec. All patterns are tested below. */
const createdFromSpec = ['core/src/validate/string-checks.ts']

interface Expression {
  readonly file: string
  readonly source: string
  readonly flags: string
}

/** Why the detector does not accept a regular expression; undefined if it does. */
function problemOf({ source, flags }: Pick<Expression, 'source' | 'flags'>): string | undefined {
  // The number of steps may be any, but must not depend on the length of the input.
  const limits = {
    maxScore: Number.POSITIVE_INFINITY,
    maxSteps: 20_000,
    timeout: Number.POSITIVE_INFINITY,
  }
  // The detector does not know that a sticky expression is tried at one position only.
  const anchored = flags.includes('y') ? `^(?:${source})` : source
  const { safe, error } = isSafe(new RegExp(anchored, flags), limits)
  return safe ? undefined : `${error}`
}

async function sourceFiles(): Promise<string[]> {
  const lists = packages.map(async (name) => {
    const files = await readdir(`${root}packages/${name}/src`, { recursive: true })
    return files.filter((file) => /\.tsx?$/.test(file)).map((file) => `${name}/src/${file}`)
  })
  return (await Promise.all(lists)).flat()
}

/** Finds the literals and constructors of regular expressions in a source file. */
async function expressionsIn(file: string): Promise<Expression[]> {
  const text = await readFile(`${root}packages/${file}`, 'utf8')
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true)
  const found: Expression[] = []
  const created: ts.NewExpression[] = []
  function visit(node: ts.Node): void {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/')
      found.push({ file, source: node.text.slice(1, end), flags: node.text.slice(end + 1) })
    }
    const isRegExp =
      (ts.isNewExpression(node) || ts.isCallExpression(node)) && node.expression.getText() === 'RegExp'
    if (isRegExp) created.push(node as ts.NewExpression)
    ts.forEachChild(node, visit)
  }
  visit(source)
  if (createdFromSpec.includes(file)) return found
  for (const { arguments: [pattern, flags] = [] } of created) {
    if (!pattern) throw new Error(`${file} creates an empty regular expression.`)
    found.push({
      file,
      source: await textOf(pattern, source),
      flags: flags ? await textOf(flags, source) : '',
    })
  }
  return found
}

/** The value of a string, or of a template whose parts are imported constants. */
async function textOf(node: ts.Expression, source: ts.SourceFile): Promise<string> {
  if (ts.isStringLiteralLike(node)) return node.text
  if (!ts.isTemplateExpression(node))
    throw new Error(`Cannot evaluate ${node.getText()} in ${source.fileName}.`)
  const spans = node.templateSpans.map(async ({ expression, literal }) => {
    const name = expression.getText()
    const declaration = source.statements.find(
      (statement): statement is ts.ImportDeclaration =>
        ts.isImportDeclaration(statement) && new RegExp(`\\b${name}\\b`).test(statement.getText()),
    )
    if (!declaration || !ts.isStringLiteral(declaration.moduleSpecifier)) {
      throw new Error(`${source.fileName} creates a regular expression from ${name}, which is not imported.`)
    }
    const value: unknown = (await import(declaration.moduleSpecifier.text))[name]
    if (typeof value !== 'string') throw new Error(`${name} of ${source.fileName} is not a string.`)
    return value + literal.text
  })
  return node.head.text + (await Promise.all(spans)).join('')
}

async function allExpressions(): Promise<Expression[]> {
  return (await Promise.all((await sourceFiles()).map(expressionsIn))).flat()
}

it('every regular expression in the packages that read input takes linear time, except for those listed', async () => {
  const all = await allExpressions()
  expect(all.length).toBeGreaterThan(60)
  const problems = all.flatMap((one) => {
    const problem = problemOf(one)
    return problem === undefined ? [] : [{ ...one, problem }]
  })
  expect(problems.filter(({ file }) => !Object.hasOwn(exceptions, file))).toEqual([])
  expect(new Set(problems.map(({ file }) => file))).toEqual(new Set(Object.keys(exceptions)))
})

describe('the patterns of the spec', async () => {
  const files = await readdir(`${root}spec`, { recursive: true })
  const patterns = new Set<string>()
  function collect(value: unknown): void {
    for (const [name, member] of Object.entries(Object(value))) {
      if (name === 'pattern' && typeof member === 'string') patterns.add(member)
      else if (typeof member === 'object') collect(member)
    }
  }
  for (const file of files.filter((name) => name.endsWith('.yaml'))) {
    collect(parse(await readFile(`${root}spec/${file}`, 'utf8')))
  }

  it('include the exceptions', () => {
    expect([...patterns]).toEqual(expect.arrayContaining(Object.keys(patternExceptions)))
  })

  it.each([...patterns].filter((one) => !Object.hasOwn(patternExceptions, one)))(
    '%s takes linear time',
    (pattern) => {
      expect(problemOf({ source: `^(?:${pattern})$`, flags: 'u' })).toBeUndefined()
    },
  )
})

it.each(['(a+)+b', 'x*y*x*z', '\\s*$', '^(a+)+$'])('the detector refuses /%s/', (source) => {
  expect(problemOf({ source, flags: '' })).toBeDefined()
})
