/** The values of the fields of a log, by name. */
export type Fields = Readonly<Record<string, string | number>>

/** Whether a log matches a query. */
export type LogMatcher = (fields: Fields) => boolean

/** The longest query, in characters, its most terms, and how deep its parentheses may be nested. */
const maxLength = 12_000
const maxTerms = 100
const maxDepth = 10

/** The parts of a query. */
const space = /\s+/y
const operator = /(?:AND|OR|NOT)(?![^\s"()])/iy
const fieldPart = /([\w.]{1,100}):/y
const plainValue = /[^\s"()]+/y
/** A value with spaces. */
const quotedValue = /"((?:[^"\\]|\\.)*)"/y

const unsupported =
  'The emulator supports terms such as SCF_RequestId:1a2b and "timed out", AND, OR, NOT and parentheses in queries.'

/** A query that is not supported. */
class QueryError extends Error {}

/**
 * Creates the matcher of a query: terms such as `SCF_RequestId:1a2b` or `"timed out"`, joined by AND, OR, NOT and parentheses.
 * Terms without an operator between them are joined by AND. An empty query and `*` match everything.
 *
 * @param messageField The field with the text of a log, whose values contain words.
 * @returns The reason if the query is not supported.
 */
export function parseQuery(query: string, messageField: string): LogMatcher | string {
  if (query.length > maxLength) return `The query has more than ${maxLength} characters.`
  if (query.includes('|')) return 'The emulator does not analyze logs: leave out the part from | on.'
  try {
    return parse(query, messageField)
  } catch (error) {
    if (error instanceof QueryError) return unsupported
    throw error
  }
}

function parse(query: string, messageField: string): LogMatcher {
  let position = 0
  let terms = 0

  function read(expression: RegExp): RegExpExecArray | undefined {
    expression.lastIndex = position
    const match = expression.exec(query)
    if (!match) return undefined
    position += match[0].length
    return match
  }

  /** Reads an operator if it comes next, and returns whether it did. */
  function readOperator(name: string): boolean {
    const before = position
    if (read(operator)?.[0].toUpperCase() === name) {
      read(space)
      return true
    }
    position = before
    return false
  }

  function readAlternatives(depth: number): LogMatcher {
    const alternatives = [readConjunction(depth)]
    while (readOperator('OR')) alternatives.push(readConjunction(depth))
    return (fields) => alternatives.some((matches) => matches(fields))
  }

  function readConjunction(depth: number): LogMatcher {
    const parts = [readPart(depth)]
    while (position < query.length && query[position] !== ')') {
      const before = position
      if (readOperator('OR')) {
        position = before
        break
      }
      readOperator('AND')
      parts.push(readPart(depth))
    }
    return (fields) => parts.every((matches) => matches(fields))
  }

  function readPart(depth: number): LogMatcher {
    if (depth > maxDepth) throw new QueryError()
    if (readOperator('NOT')) {
      const negated = readPart(depth + 1)
      return (fields) => !negated(fields)
    }
    if (query[position] !== '(') return readTerm()
    position += 1
    read(space)
    const inner = readAlternatives(depth + 1)
    if (query[position] !== ')') throw new QueryError()
    position += 1
    read(space)
    return inner
  }

  function readTerm(): LogMatcher {
    terms += 1
    if (terms > maxTerms || readOperator('AND') || readOperator('OR')) throw new QueryError()
    const start = position
    const field = read(fieldPart)?.[1]
    let value = readValue()
    if (field !== undefined && value === undefined) {
      // A colon without a value behind it belongs to the value.
      position = start
      value = readValue()
      read(space)
      return termMatcher(undefined, value ?? '', messageField)
    }
    if (value === undefined || (field === undefined && /^[<>=!]/.test(value))) throw new QueryError()
    read(space)
    return termMatcher(field, value, messageField)
  }

  function readValue(): string | undefined {
    const quoted = read(quotedValue)?.[1]
    return quoted === undefined ? read(plainValue)?.[0] : quoted.replace(/\\(.)/g, '$1')
  }

  read(space)
  if (position === query.length) return () => true
  const matcher = readAlternatives(0)
  if (position < query.length) throw new QueryError()
  return matcher
}

function termMatcher(field: string | undefined, value: string, messageField: string): LogMatcher {
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
