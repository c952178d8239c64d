import {
  Composer,
  type CST,
  type Document,
  isMap,
  isNode,
  isScalar,
  LineCounter,
  type Node,
  type Pair,
  Parser,
  parseDocument,
  visit,
} from 'yaml'
import type { Position } from '../diagnostics/diagnostic.js'

/** The path of a value in a document: keys and indexes. */
export type Path = readonly (string | number)[]

/** The maximum nesting depth of values. Code that reads them recurses once per level and must not overflow the stack. */
const maxDepth = 100

/** A syntax error, or YAML that specs must not use. */
interface SyntaxProblem {
  readonly code: string
  readonly message: string
  /** The offset of the first character, and the offset after the last one. */
  readonly pos: readonly [start: number, end: number]
}

/** A parsed YAML file with the positions of its keys and values. */
export class SourceDocument {
  /** The path relative to the project root, with forward slashes. */
  readonly file: string
  /** The syntax problems. If there are any, the content is undefined. */
  readonly problems: readonly SyntaxProblem[]
  /** The content as plain values. */
  readonly content: unknown
  readonly #document: Document.Parsed
  readonly #text: string
  readonly #lines = new LineCounter()

  constructor(file: string, text: string) {
    this.file = file
    this.#text = text
    const tokens = [...new Parser(this.#lines.addNewLine).parse(text)]
    const deep = findTokenBelow(tokens, maxDepth)
    // The composer recurses once per level, so it must not see deeper tokens.
    const composer = new Composer({ prettyErrors: false })
    const documents = deep === undefined ? [...composer.compose(tokens, true, text.length)] : []
    const [document = parseDocument(''), second] = documents
    this.#document = document
    const problems: SyntaxProblem[] = [...document.errors, ...aliasProblems(document)]
    if (deep !== undefined)
      problems.push(
        unsupported(`Values are nested more than ${maxDepth} levels deep.`, [deep.offset, deep.offset + 1]),
      )
    if (second !== undefined)
      problems.push(
        unsupported('Expected one document, but found a second one.', [second.range[0], second.range[1]]),
      )
    if (problems.length === 0) {
      try {
        this.content = document.toJS()
      } catch (cause) {
        // The library limits the number of values that aliases expand to.
        problems.push(unsupported(cause instanceof Error ? cause.message : String(cause), [0, 1]))
      }
    }
    this.problems = problems
  }

  /** The position of the value at a path. If there is none, the position of the nearest existing parent. */
  valueAt(path: Path): Position {
    const node = this.#node(path)
    if (node === undefined) return path.length === 0 ? this.at(0, 1) : this.valueAt(path.slice(0, -1))
    return this.#span(node)
  }

  /** The position of the last key of a path. */
  keyAt(path: Path): Position {
    const key = path.at(-1)
    const parent = this.#node(path.slice(0, -1))
    if (isMap(parent)) {
      const pair = parent.items.find(
        (item: Pair) => isScalar(item.key) && String(item.key.value) === String(key),
      )
      if (pair !== undefined && isScalar(pair.key)) return this.#span(pair.key)
    }
    return this.valueAt(path)
  }

  /** The position of a range of characters. */
  at(offset: number, length: number): Position {
    const { line, col } = this.#lines.linePos(offset)
    // An empty file has no lines for the counter.
    const start = this.#lines.lineStarts[line - 1] ?? 0
    const end = this.#text.indexOf('\n', start)
    const text = this.#text.slice(start, end === -1 ? undefined : end).trimEnd()
    return {
      file: this.file,
      line: Math.max(1, line),
      column: Math.max(1, col),
      length: Math.max(1, Math.min(length, text.length - col + 1)),
      text,
    }
  }

  #node(path: Path): Node | undefined {
    const found: unknown = path.length === 0 ? this.#document.contents : this.#document.getIn(path, true)
    return found !== null && typeof found === 'object' && 'range' in found ? (found as Node) : undefined
  }

  #span(node: Node): Position {
    const [start, end] = node.range ?? [0, 0]
    return this.at(start, end - start)
  }
}

function unsupported(message: string, pos: readonly [number, number]): SyntaxProblem {
  return { code: 'UNSUPPORTED', message, pos }
}

/** Finds the first token that is nested more than a number of levels deep. Does not recurse. */
function findTokenBelow(tokens: readonly CST.Token[], levels: number): CST.Token | undefined {
  let layer = tokens
  for (let depth = 0; depth <= levels && layer.length > 0; depth += 1) layer = layer.flatMap(childrenOf)
  return layer[0]
}

function childrenOf(token: CST.Token): CST.Token[] {
  if (token.type === 'document') return token.value === undefined ? [] : [token.value]
  if (!('items' in token)) return []
  return token.items.flatMap(({ key, value }) =>
    [key, value].filter((child) => child !== undefined && child !== null),
  )
}

/** Finds aliases inside anchored values. A few of them could expand to billions of values, or contain themselves. */
function aliasProblems(document: Document.Parsed): SyntaxProblem[] {
  const problems: SyntaxProblem[] = []
  visit(document, {
    Alias(_, { range }, path) {
      if (!path.some((node) => isNode(node) && 'anchor' in node && node.anchor !== undefined)) return
      const [start = 0, end = 0] = range ?? []
      problems.push(unsupported('An alias must not be inside an anchored value.', [start, end]))
    },
  })
  return problems
}
