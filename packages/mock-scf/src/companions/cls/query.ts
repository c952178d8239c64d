/** The values of the fields of a log, by name. */
type Fields = Readonly<Record<string, string | number>>

/** Whether a log matches a query. */
export type LogMatcher = (fields: Fields) => boolean

/** The longest query, in characters, and the most terms of one. */
const maxLength = 12_000
const maxTerms = 100

/** A term: a field and a value, or a value that any field may contain. Quotation marks enclose values with spaces. */
const term = /(?:([\w.]{1,100}):)?(?:"((?:[^"\\]|\\.)*)"|([^\s"()]+))/y

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
    term.lastIndex = position
    const match = term.exec(query)
    if (!match || terms.length >= maxTerms) return unsupported
    const [text, field, quoted, plain = ''] = match
    position += text.length
    if (field === undefined && quoted === undefined && /^AND$/i.test(plain)) continue
    if (field === undefined && quoted === undefined && /^(?:OR|NOT)$|^[<>=!]/i.test(plain)) return unsupported
    terms.push(termMatcher(field, quoted?.replace(/\\(.)/g, '$1') ?? plain))
  }
  return (fields) => terms.every((matches) => matches(fields))
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
