/** A way to format JSON. */
interface JsonStyle {
  readonly what: string
  /** Between elements. */
  readonly comma: string
  /** Between a name and its value. */
  readonly colon: string
  /** Characters outside of ASCII are escaped as `\uXXXX`. */
  readonly ascii?: true
  /** Members are sorted by name. */
  readonly sorted?: true
}

const compact = { comma: ',', colon: ':' }
const spaced = { comma: ', ', colon: ': ' }

const styles: readonly JsonStyle[] = [
  { what: 'written without spaces', ...compact },
  { what: 'written with spaces after commas and colons', ...spaced },
  { what: 'written without spaces, in ASCII with escapes', ...compact, ascii: true },
  { what: 'written with spaces after commas and colons, in ASCII with escapes', ...spaced, ascii: true },
  { what: 'written without spaces, its members sorted by name', ...compact, sorted: true },
  {
    what: 'written with spaces after commas and colons, its members sorted by name',
    ...spaced,
    sorted: true,
  },
]

/** The JSON of a body in another format. */
interface Rewriting {
  /** Completes the phrase "the payload …". */
  readonly what: string
  readonly text: string
}

/**
 * Formats the JSON of a body in other ways: a caller that serializes it twice may hash one format and send another.
 *
 * @param body Valid JSON.
 */
export function jsonRewritings(body: string): Rewriting[] {
  const trimmed = [
    { what: 'with a line break after it', text: `${body}\n` },
    { what: 'without the white space around it', text: body.trim() },
  ]
  return [...trimmed, ...inAllStyles(JSON.parse(body))].filter(({ text }) => text !== body)
}

function inAllStyles(value: unknown): Rewriting[] {
  return [
    ...styles.map((style) => ({ what: style.what, text: write(value, style) })),
    { what: 'indented by two spaces', text: JSON.stringify(value, null, 2) },
  ]
}

function write(value: unknown, style: JsonStyle): string {
  if (typeof value !== 'object' || value === null) return scalar(value, style)
  if (Array.isArray(value)) return `[${value.map((item) => write(item, style)).join(style.comma)}]`
  const members = Object.entries(value)
  if (style.sorted) members.sort(([a], [b]) => (a < b ? -1 : 1))
  const written = members.map(([name, member]) => scalar(name, style) + style.colon + write(member, style))
  return `{${written.join(style.comma)}}`
}

function scalar(value: unknown, { ascii }: JsonStyle): string {
  const json = JSON.stringify(value)
  if (!ascii) return json
  return json.replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
}
