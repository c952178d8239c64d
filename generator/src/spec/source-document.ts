import {
  Composer,
  type CST,
  type Document,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type Pair,
  Parser,
  parseDocument,
  type YAMLMap,
  type YAMLParseError,
} from 'yaml'
import type { Position } from '../diagnostics/diagnostic.js'
import type { Report, ReportAt } from '../diagnostics/report.js'
import { checkTokens, readScalars } from './syntax/dialect.js'
import { syntaxWords } from './syntax/syntax-words.js'

/** The path of a value in a document: keys and indexes. */
export type Path = readonly (string | number)[]

/** The maximum nesting depth of values. Code that reads them recurses once per level and must not overflow the stack. */
const maxDepth = 100

/** The longest line that is shown below a message, in characters. */
const maxLineLength = 10_000

/** A parsed YAML file with the positions of its keys and values. */
export class SourceDocument {
  /** The path relative to the project root, with forward slashes. */
  readonly file: string
  /** Whether the file is valid YAML without features that specs must not use. If not, the content is undefined. */
  readonly isValid: boolean
  /** The content as plain values. Integers beyond ±(2^53 − 1) are bigints. */
  readonly content: unknown
  readonly #document: Document.Parsed
  readonly #text: string
  readonly #lines = new LineCounter()
  /** The pairs of maps by key, for maps that were searched. */
  readonly #pairs = new WeakMap<YAMLMap, ReadonlyMap<string, Pair>>()

  /** @param report Collects the problems of the YAML. */
  constructor(file: string, text: string, report: Report) {
    this.file = file
    // Some editors begin UTF-8 with a byte order mark, which is not part of the first line.
    this.#text = text.replace(/^\uFEFF/, '')
    let problems = 0
    const reportAt: ReportAt = (id, [start, end], ...details) => {
      problems += 1
      report.add(id, this.at(start, end - start), ...details)
    }
    // The parser reports no line breaks in tokens that it does not understand.
    this.#lines.addNewLine(0)
    for (const { index } of this.#text.matchAll(/\n/g)) this.#lines.addNewLine(index + 1)
    const layers = layersOf([...new Parser().parse(this.#text)])
    for (const tokens of layers) checkTokens(tokens, reportAt)
    const [deep] = layers[maxDepth + 1] ?? []
    if (deep !== undefined) reportAt('deep-value', [deep.offset, deep.offset + 1], maxDepth)
    // The composer recurses once per level, so it must not see deeper tokens. Scalars are read by `readScalars`.
    const composer = new Composer({
      prettyErrors: false,
      schema: 'failsafe',
      resolveKnownTags: false,
      uniqueKeys: false,
    })
    const [roots = []] = deep === undefined ? layers : []
    const [document = parseDocument(''), second] = composer.compose(roots, true, this.#text.length)
    this.#document = document
    if (second !== undefined) reportAt('second-document', [second.range[0], second.range[1]])
    const error = this.#firstError(document.errors, layers)
    if (error !== undefined) reportAt('syntax', error.range, error.words)
    else readScalars(document, reportAt)
    this.isValid = problems === 0
    // The number of aliases is limited already.
    if (this.isValid) this.content = document.toJS({ maxAliasCount: -1 })
  }

  /**
   * The first syntax error in our words. Later ones are often its consequences. A bracket or quote that is not closed
   * comes first, because it can make any text after it wrong.
   */
  #firstError(errors: readonly YAMLParseError[], layers: readonly (readonly CST.Token[])[]) {
    const syntaxErrors = errors.filter(({ code }) => !reportedTokens.has(code))
    if (syntaxErrors.length === 0) return undefined
    const missingEnd = syntaxErrors.find(({ message }) => reportsMissingEnd(message))
    const open = missingEnd && layers.flat().findLast((token) => isUnclosed(token, missingEnd.pos[0]))
    if (open !== undefined) {
      return {
        range: [open.offset, open.offset + 1] as const,
        words: `This ${this.#text[open.offset]} is not closed.`,
      }
    }
    const [first] = syntaxErrors.toSorted((a, b) => a.pos[0] - b.pos[0])
    if (first === undefined) return undefined
    const [start, end] = first.pos
    const [line = ''] = this.#text.slice(start, start + maxLineLength).split(/[\r\n]/, 1)
    const found = line.replace(/^ +/, '')
    const skipped = found === '' ? 0 : line.length - found.length
    return {
      range: [start + skipped, end + skipped] as const,
      words: syntaxWords(first.code, first.message, found),
    }
  }

  /** The position of the value at a path. If there is none, the position of the nearest existing parent. */
  valueAt(path: Path): Position {
    const node = this.#node(path)
    if (node === undefined) return path.length === 0 ? this.at(0, 1) : this.valueAt(path.slice(0, -1))
    return this.#span(node)
  }

  /** The position of the last key of a path. */
  keyAt(path: Path): Position {
    const parent = this.#node(path.slice(0, -1))
    const pair = isMap(parent) ? this.#pair(parent, path.at(-1)) : undefined
    return isNode(pair?.key) ? this.#span(pair.key) : this.valueAt(path)
  }

  /** The position of a range of characters. */
  at(offset: number, length: number): Position {
    const { line, col } = this.#lines.linePos(offset)
    const text = this.#text.slice(this.#lines.lineStarts[line - 1], this.#lines.lineStarts[line]).trimEnd()
    return {
      file: this.file,
      line,
      column: col,
      length: Math.max(1, Math.min(length, text.length - col + 1)),
      text: text.length > maxLineLength ? '' : text,
    }
  }

  #node(path: Path): Node | undefined {
    let node: unknown = this.#document.contents
    for (const step of path) {
      if (isMap(node)) node = this.#pair(node, step)?.value
      else node = isSeq(node) ? node.items[Number(step)] : undefined
    }
    return isNode(node) ? node : undefined
  }

  #pair(map: YAMLMap, key: string | number | undefined): Pair | undefined {
    let pairs = this.#pairs.get(map)
    if (pairs === undefined) {
      pairs = new Map(map.items.map((pair) => [isScalar(pair.key) ? String(pair.key.value) : '', pair]))
      this.#pairs.set(map, pairs)
    }
    return pairs.get(String(key))
  }

  #span(node: Node): Position {
    const [start, end] = node.range ?? [0, 0]
    return this.at(start, end - start)
  }
}

/** The codes of errors about tags and directives, which are reported themselves. */
const reportedTokens: ReadonlySet<string> = new Set([
  'BAD_COLLECTION_TYPE',
  'BAD_DIRECTIVE',
  'MULTIPLE_TAGS',
  'TAG_RESOLVE_FAILED',
])

/** Whether an error of the library is about a bracket or quote without an end. */
function reportsMissingEnd(message: string): boolean {
  return /^Missing closing|end with a [\]}]$/.test(message)
}

/** Whether a token is a bracket before an offset, or a quote up to it, that has no end. */
function isUnclosed(token: CST.Token, offset: number): boolean {
  switch (token.type) {
    case 'double-quoted-scalar':
    case 'single-quoted-scalar':
      return token.offset + token.source.length === offset
    case 'flow-collection':
      return token.offset < offset && token.end[0]?.type !== token.start.type.replace('start', 'end')
    default:
      return false
  }
}

/** Lists the tokens of each level: those of the file, the ones in them, and so on, up to one level too many. */
function layersOf(tokens: readonly CST.Token[]): (readonly CST.Token[])[] {
  const layers = [tokens]
  for (let layer = tokens; layer.length > 0 && layers.length <= maxDepth + 1; ) {
    layer = layer.flatMap(childrenOf)
    layers.push(layer)
  }
  return layers
}

function childrenOf(token: CST.Token): CST.Token[] {
  if (token.type === 'document') return token.value === undefined ? [] : [token.value]
  if (!('items' in token)) return []
  return token.items.flatMap(({ key, value }) =>
    [key, value].filter((child) => child !== undefined && child !== null),
  )
}
