import {
  type CST,
  type Document,
  isAlias,
  isCollection,
  isMap,
  isNode,
  isScalar,
  type Node,
  Scalar,
  visit,
  type YAMLMap,
} from 'yaml'
import { excerpt } from '../../diagnostics/catalogue.js'
import type { ReportAt } from '../../diagnostics/report.js'
import { readNumber } from './number-text.js'

// Specs use the part of YAML that all of its versions and readers agree on: plain data with names as keys.

/** The maximum number of aliases in a file. Each of them repeats a value, which later stages read again. */
const maxAliases = 100

/** Reports tags and directives, of which only the tokens have positions. */
export function checkTokens(tokens: readonly CST.Token[], report: ReportAt): void {
  for (const token of tokens) {
    if (token.type === 'directive') report('directive', [token.offset, token.offset + token.source.length])
    if (token.type === 'document') reportTags(token.start, report)
    if (!('items' in token)) continue
    for (const { start, sep } of token.items) {
      reportTags(start, report)
      if (sep !== undefined) reportTags(sep, report)
    }
  }
}

function reportTags(tokens: readonly CST.SourceToken[], report: ReportAt): void {
  for (const { type, offset, source } of tokens) {
    if (type === 'tag') report('tag', [offset, offset + source.length], source)
  }
}

/**
 * Reads the unquoted scalars of a document, whose values must still be texts, and reports keys that are not names, numbers
 * that are not decimal, repeated keys, and aliases without a value or with too many.
 */
export function readScalars(document: Document.Parsed, report: ReportAt): void {
  const anchors = new Set<string>()
  let aliases = 0
  visit(document, {
    Node(role, node, path) {
      if (isAlias(node)) {
        aliases += 1
        const range = rangeOf(node)
        if (path.some((parent) => anchorOf(parent) !== undefined)) report('nested-alias', range)
        else if (!anchors.has(node.source)) report('unknown-alias', range, node.source, anchors)
        else if (aliases === maxAliases + 1) report('many-aliases', range, maxAliases)
        return
      }
      const anchor = anchorOf(node)
      if (anchor !== undefined) anchors.add(anchor)
      if (isMap(node)) checkKeys(node, report)
      else if (isScalar(node) && role !== 'key') readScalar(node, report)
    },
  })
}

function anchorOf(node: unknown): string | undefined {
  return (isScalar(node) || isCollection(node)) && node.anchor !== undefined ? node.anchor : undefined
}

function checkKeys(map: YAMLMap, report: ReportAt): void {
  const names = new Set<string>()
  for (const { key } of map.items) {
    if (!isNode(key)) continue
    const name = nameOf(key)
    if (name === undefined) report('bad-key', rangeOf(key), describeKey(key))
    else if (name === '<<' && isPlain(key)) report('merge-key', rangeOf(key))
    else if (names.has(name)) report('duplicate-key', rangeOf(key), name)
    else names.add(name)
  }
}

function rangeOf({ range }: Node): readonly [number, number] {
  return [range?.[0] ?? 0, range?.[1] ?? 0]
}

function isPlain(node: unknown): node is Scalar<string> {
  return isScalar(node) && node.type === Scalar.PLAIN
}

/** The value of a key that is a name; undefined if it is anything else. */
function nameOf(key: Node): string | undefined {
  if (!isScalar(key) || typeof key.value !== 'string' || /[\r\n]/.test(key.value)) return undefined
  return isPlain(key) && (constants.has(key.value) || readNumber(key.value) !== undefined)
    ? undefined
    : key.value
}

function describeKey(key: Node): string {
  if (isAlias(key)) return 'an alias'
  if (!isScalar(key)) return isMap(key) ? 'a map' : 'a list'
  if (key.value === '' && isPlain(key)) return 'nothing'
  return isPlain(key) && !/[\r\n]/.test(key.value) ? key.value : excerpt(key.value)
}

/** The unquoted texts that are neither texts nor numbers. */
const constants = new Map<string, boolean | null>([
  ...['', '~', 'null', 'Null', 'NULL'].map((text) => [text, null] as const),
  ...['true', 'True', 'TRUE'].map((text) => [text, true] as const),
  ...['false', 'False', 'FALSE'].map((text) => [text, false] as const),
])

/** Replaces the text of an unquoted scalar by its value. */
function readScalar(scalar: Scalar, report: ReportAt): void {
  if (!isPlain(scalar)) return
  const text = scalar.value
  const constant = constants.get(text)
  const number = constant === undefined ? readNumber(text) : undefined
  const result: Scalar = scalar
  if (constant !== undefined) result.value = constant
  else if (number?.kind === 'number') result.value = number.value
  else if (number?.kind === 'other-form') report('number-form', rangeOf(scalar), text)
  else if (number?.kind === 'inexact') report('inexact-number', rangeOf(scalar), text)
}
