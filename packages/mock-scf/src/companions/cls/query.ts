/** The values of the fields of a log, by name. */
type Fields = Readonly<Record<string, string | number>>

/** Whether a log matches a query. */
export type LogMatcher = (fields: Fields) => boolean

/** The longest query, in characters, and the most terms of one. */
const maxLength = 12_000
const maxTerms = 100

/** The parts of a term: a field and a value, or a value that any field may contain. */
const fieldPart = /([\w.]{1,100}):/y
const plainValue = /[^\s"()]+/y
/** A value with spaces. */
const quotedValue = /"((?:[^"\\]|\\.)*)"/y

interface Term {
  readonly field: string | undefined
  readonly value: string
  readonly quoted: boolean
  /** The position after the term. */
  readonly end: number
}

/**
 * Creates the matcher of a query: terms such as `SCF_RequestId:1a2b` or `"timed out"`, joined by AND. An empty query and `*`
 * match everything.
 *
 * @returns The reason if the query is not supported.
 */
export function parseQuery(query: string): LogMatcher | string {
  if (query.length > maxLength) return `The query has more than ${maxLength} characters.`
  if (query.includes('|')) return 'The emulator does not analyze logs: leave out the part from | on.'
  const terms: LogMatcher[] = []
  let position = 0
  const skipSpace = () => {
    while (/\s/.test(query.charAt(position))) position += 1
  }
  for (skipSpace(); position < query.length; skipSpace()) {
    const term = readTerm(query, position)
    if (!term || terms.length >= maxTerms) return unsupported
    const { field, value, quoted, end } = term
    position = end
    const mayBeOperator = field === undefined && !quoted
    if (mayBeOperator && /^AND$/i.test(value)) continue
    if (mayBeOperator && /^(?:OR|NOT)$|^[<>=!]/i.test(value)) return unsupported
    terms.push(termMatcher(field, value))
  }
  return (fields) => terms.every((matches) => matches(fields))
}

/** Reads the term at a position; returns undefined if there is none. */
function readTerm(query: string, position: number): Term | undefined {
  const [prefix = '', field] = matchAt(fieldPart, query, position) ?? []
  // A colon without a value behind it belongs to the value.
  return readValue(query, position + prefix.length, field) ?? readValue(query, position, undefined)
}

function readValue(query: string, position: number, field: string | undefined): Term | undefined {
  const [quotedText, content] = matchAt(quotedValue, query, position) ?? []
  if (quotedText !== undefined && content !== undefined) {
    const value = content.replace(/\\(.)/g, '$1')
    return { field, value, quoted: true, end: position + quotedText.length }
  }
  const [value] = matchAt(plainValue, query, position) ?? []
  return value === undefined ? undefined : { field, value, quoted: false, end: position + value.length }
}

function matchAt(expression: RegExp, text: string, position: number): RegExpExecArray | null {
  expression.lastIndex = position
  return expression.exec(text)
}

const unsupported =
  'The emulator supports terms such as SCF_RequestId:1a2b and "timed out", joined by AND, in queries.'

function termMatcher(field: string | undefined, value: string): LogMatcher {
  if (value === '*') return field === undefined ? () => true : (fields) => Object.hasOwn(fields, field)
  const isPrefix = value.endsWith('*')
  const text = (isPrefix ? value.slice(0, -1) : value).toLowerCase()
  if (field === undefined) {
    return (fields) => Object.values(fields).some((content) => String(content).toLowerCase().includes(text))
  }
  return (fields) => {
    if (!Object.hasOwn(fields, field)) return false
    const content = String(fields[field]).toLowerCase()
    if (isPrefix) return content.startsWith(text)
    // Messages are divided into words; other fields are one.
    return field === messageField ? content.includes(text) : content === text
  }
}

/** The field with the text of a log. */
export const messageField = 'SCF_Message'
