import { between } from './book.js'
import { fold } from './fold.js'
import type { Spec } from './spec.js'

type Example = Spec['actions'][number]['examples'][number]

/** A key with its value, or an element of an array, which has no key. A value that is a map or an array is undefined. */
interface Entry {
  readonly key: string
  readonly value: string | undefined
}

/** Compares the examples of an action: their number, methods, and all keys and values in order. */
export function compareExamples(examples: readonly Example[], lines: readonly string[]): string[] {
  const inputs = lines.flatMap((line, index) => (line === 'Input Example' ? [index] : []))
  if (inputs.length !== examples.length) return [`the book has ${inputs.length} examples`]
  return examples.flatMap(({ request, response }, index) => {
    const printed = lines.slice(inputs[index], inputs[index + 1])
    const input = between(printed, /^Input Example$/, /^Output Example$/)
    const output = between(printed, /^Output Example$/)
    const query = input.some((line) => line.startsWith('https://'))
    const params = request.params ?? {}
    return [
      ...((request.method === 'GET') === query ? [] : [`the book's request is not ${request.method}`]),
      ...compareEntries(
        'request',
        query ? flattened(params) : nested(params),
        query ? readQuery(input) : readJson(input),
      ),
      ...compareEntries('response', nested({ Response: response ?? {} }), readJson(output)),
    ]
  })
}

function compareEntries(part: string, specified: readonly Entry[], printed: readonly Entry[]): string[] {
  const same = (one: Entry, other: Entry) =>
    fold(one.key) === fold(other.key) && (one.key !== '' || sameValue(one.value, other.value))
  const findings: string[] = []
  let at = 0
  for (const [index, entry] of specified.entries()) {
    const found = printed.slice(at).findIndex((one) => same(entry, one))
    const next = specified[index + 1]
    // If the scan lost an entry, do not search for it after the next one.
    const followed = next === undefined ? -1 : printed.slice(at).findIndex((one) => same(next, one))
    if (found === -1 || (followed !== -1 && followed < found)) {
      findings.push(`${part} only in the spec: ${entry.key || entry.value}`)
      continue
    }
    findings.push(
      ...printed.slice(at, at + found).map(({ key, value }) => `${part} only in the book: ${key || value}`),
    )
    const value = printed[at + found]?.value
    if (!sameValue(entry.value, value))
      findings.push(`${part} ${entry.key} is ${entry.value}, in the book ${value}`)
    at += found + 1
  }
  return [
    ...findings,
    ...printed.slice(at).map(({ key, value }) => `${part} only in the book: ${key || value}`),
  ]
}

/** Identifiers, hashes and addresses: the scan garbles all of them. */
const opaque = /^[0-9a-f]{8}-[0-9a-f-]{27}$|^[0-9a-f]{64}$|^https?:\/\//

function sameValue(specified: string | undefined, printed: string | undefined): boolean {
  if (specified === undefined || printed === undefined) return specified === printed
  if (opaque.test(specified)) return true
  // Any number of x is the same placeholder.
  const plain = (value: string) =>
    fold(value.replaceAll(/[^\p{L}\p{N}$.]/gu, ''))
      .toLowerCase()
      .replaceAll(/x+/g, 'x')
  return plain(specified) === plain(printed) || Number(specified) === Number(printed.replaceAll('O', '0'))
}

/** Keys as a query string has them: `Filters.0.Name`. */
function flattened(value: unknown, path: readonly string[] = []): Entry[] {
  if (value === null || typeof value !== 'object') return [{ key: path.join('.'), value: String(value) }]
  return Object.entries(value).flatMap(([key, member]) => flattened(member, [...path, key]))
}

/** Keys as JSON text has them, one after the other. */
function nested(value: unknown): Entry[] {
  if (value === null || typeof value !== 'object') return []
  const entry = (key: string, member: unknown): Entry[] => [
    ...(key === '' && typeof member === 'object'
      ? []
      : [{ key, value: typeof member === 'object' ? undefined : String(member) }]),
    ...nested(member),
  ]
  if (Array.isArray(value)) return value.flatMap((element) => entry('', element))
  return Object.entries(value).flatMap(([key, member]) => entry(key, member))
}

const queryLine = /^[&§]+([A-Z0][\w.]*)=(.*)$/

function readQuery(lines: readonly string[]): Entry[] {
  return lines.flatMap((line) => {
    const [, key, value] = queryLine.exec(line) ?? []
    return key === undefined ? [] : [{ key, value }]
  })
}

/** A key, with misread quotes and colons. */
const keyLine = /^"([A-Za-z]\w*)["”]\s*(?:[:.]|B )\s*(.*?),?$/
const elementLine = /^"(\S.*?)[™"]*,?$/
const opening = /^[[{|]?$/

function readJson(lines: readonly string[]): Entry[] {
  return lines.flatMap((line) => {
    const [, key, value] = keyLine.exec(line) ?? []
    if (key !== undefined && value !== undefined)
      return [{ key, value: opening.test(value) ? undefined : unquoted(value) }]
    const [, element] = elementLine.exec(line) ?? []
    return element === undefined ? [] : [{ key: '', value: unquoted(element) }]
  })
}

function unquoted(text: string): string {
  return text.replaceAll(/^["“]|["”]? ?$/g, '')
}
