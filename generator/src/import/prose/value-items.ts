export type Value = string | number

/** How the text explains a value: `0`: no, `0` (no), or not at all. */
type Style = 'explained' | 'parenthesized' | 'bare'

export interface Item {
  readonly value: Value
  readonly style: Style
  /** Whether the value is a code span or a quotation. */
  readonly isQuoted: boolean
  readonly explanation: string
}

export interface Items {
  readonly items: readonly Item[]
  readonly isOpen: boolean
  /** Whether the whole text belongs to the items. */
  readonly isWhole: boolean
}

/** Words that introduce something else than an explained value, as in "Note: …". */
const otherWords =
  /^(?:notes?|notice|default|defaults|examples?|unit|units|format|remarks?|description|tips?|reference|restriction|range|required|type|limit|limits|maximum|minimum|max|min|length|see|value|values|this|the|it|if|when|for|in|is|are|not|and|or|supported|supports|currently|only|must|can|please|string|integer|int|float|boolean|bool|number|array|list|object|json|reason|purpose|meaning|where|warning|important|usage|rules?|requirements?)$/i

/** Words for values that a list cannot state as such. */
const unknownValues = /^[`"']?(?:null|none of|empty|blank|unspecified|left|not|"")(?![\w.-])/i

const others = /^(?:(?:others?|other values?|additional values?|any other \w+|etc|and so on)\b|\.\.\.|…)/i

const separator = /^(?:\s*(?:[,;|、]|\/(?!\/)|\band\b|\bor\b))+\s*/i
const sentenceEnd = /^\s*(?:$|[.!](?=\s|$)|\)(?:\s|[.,;]|$)|\](?=[.\s]|$))/

/** What separates a value from its explanation. A digit would make it a range or a time. */
const explanationStart =
  /^\s*(?:[:=](?!\d|\/\/)\s*|\s-{1,2}\s*(?=[^\d\s])|-{1,2}\s+(?=[^\d\s])|-(?=[A-Za-z]))/i
/** Verbs explain only values that cannot be words of the sentence: not "suitable" in "suitable for". */
const explanationVerb =
  /^,? ?\b(?:indicates|indicating|means|meaning|represents|stands for|refers to|for)\b\s*(?=\S)/i

/** Reads the value at the beginning of a text. */
function readValue(text: string, isNumber: boolean) {
  const quoted = /^(?:`([^`\n]{1,64})`|"([^"\n]{1,64})"|'([^'\n]{1,64})')/.exec(text)
  const bare = isNumber
    ? /^-?\d{1,15}(?:\.\d{1,6})?(?![\d.]*\d|[A-Za-z_%]|-\s?\d|,\d{3}(?!\d))/.exec(text)
    : /^-?[A-Za-z0-9_$][\w$+@*-]{0,62}(?:\.[\w$+-]{1,40}){0,6}/.exec(text)
  const [whole] = quoted ?? bare ?? []
  if (whole === undefined) return undefined
  const content = (quoted === null ? whole : (quoted[1] ?? quoted[2] ?? quoted[3] ?? '')).trim()
  if (content === '' || /[:,;]\s|[\s:,;]$/.test(content)) return undefined
  if (isNumber && !/^-?\d{1,15}(?:\.\d{1,6})?$/.test(content)) return undefined
  return { length: whole.length, value: isNumber ? Number(content) : content, isQuoted: quoted !== null }
}

/** Whether a word before a colon is not a value. Words in capitals are values, such as DEFAULT, except NOTE. */
function isOtherWord(word: string): boolean {
  return otherWords.test(word) && (/^NOTES?$/.test(word) || !/^[A-Z]{2,}$/.test(word))
}

/** Reads a value and the beginning of its explanation. */
function readItemStart(text: string, isNumber: boolean) {
  const value = readValue(text, isNumber)
  if (value === undefined) return undefined
  let { length } = value
  const parenthesis = /^\s?\((?:[^()]|\([^()]{0,200}\)){0,300}\)/.exec(text.slice(length))
  if (parenthesis !== null) length += parenthesis[0].length
  const isDistinct =
    value.isQuoted || typeof value.value === 'number' || /^(?:\d+|[A-Z][A-Z\d_]+)$/.test(value.value)
  const rest = text.slice(length)
  const explanation = explanationStart.exec(rest) ?? (isDistinct ? explanationVerb.exec(rest) : null)
  if (explanation !== null) length += explanation[0].length
  if (explanation !== null && !value.isQuoted && isOtherWord(String(value.value))) return undefined
  const style: Style = explanation !== null ? 'explained' : parenthesis !== null ? 'parenthesized' : 'bare'
  return { ...value, length, style, parenthesis: parenthesis?.[0] ?? '' }
}

/** Finds where the explanation at the beginning of a text ends: where the next item, or the next sentence, begins. */
function explanationLength(text: string, isNumber: boolean, isLine: boolean) {
  const boundary = /[;,]\s*(?:and |or )?|\.\s+|\s+(?:and |or )?(?=`|\d)/g
  for (let match = boundary.exec(text); match !== null; match = boundary.exec(text)) {
    const after = match.index + match[0].length
    const next = readItemStart(text.slice(after, after + 400), isNumber)
    if (next?.style === 'explained') return { end: match.index, next: after }
    if (match[0].startsWith(';') && next !== undefined && isEnd(text.slice(after + next.length))) {
      return { end: match.index, next: after }
    }
    if (match[0].startsWith('.') && !isLine) return { end: match.index, next: undefined }
    if (/^[;,]/.test(match[0]) && others.test(text.slice(after))) return { end: match.index, next: after }
  }
  return { end: text.length, next: undefined }
}

function isEnd(text: string): boolean {
  return sentenceEnd.test(text) || separator.test(text)
}

/**
 * Reads the items at the beginning of a text. Returns undefined if it is not a list of values.
 *
 * @param isLine Whether the text is one line of a list, so that an explanation may have several sentences.
 */
export function readItems(text: string, isNumber: boolean, isLine: boolean): Items | undefined {
  const items: Item[] = []
  let position = 0
  let isOpen = false
  while (items.length < 500) {
    const rest = text.slice(position)
    if (others.test(rest)) {
      return items.length > 0 || isLine ? { items, isOpen: true, isWhole: true } : undefined
    }
    const start = unknownValues.test(rest) ? undefined : readItemStart(rest.slice(0, 700), isNumber)
    if (start === undefined) return undefined
    const { value, isQuoted, style, parenthesis } = start
    position += start.length
    if (style === 'explained') {
      const { end, next } = explanationLength(text.slice(position), isNumber, isLine)
      const explanation = parenthesis + text.slice(position, position + end)
      items.push({ value, style, isQuoted, explanation })
      if (next === undefined) {
        return { items, isOpen, isWhole: isLine || position + end >= text.trimEnd().length - 1 }
      }
      position += next
      continue
    }
    items.push({ value, style, isQuoted, explanation: parenthesis })
    const after = text.slice(position)
    const [ending] = sentenceEnd.exec(after) ?? []
    if (ending !== undefined) {
      const isWhole = after.slice(ending.length).trim() === ''
      return isLine && !isWhole && style === 'bare' ? undefined : { items, isOpen, isWhole }
    }
    const [between] = separator.exec(after) ?? []
    if (between === undefined) return undefined
    // A line such as "Mail and paper" is a phrase.
    if (isLine && style === 'bare' && !isQuoted && /^\s*(?:and|or)\b/i.test(between)) return undefined
    position += between.length
    const remaining = text.slice(position)
    if (remaining === '') return { items, isOpen, isWhole: true }
    if (/^(?:(?:the |which )?default|(?:the )?m(?:ax|in)imum|which|where)\b/i.test(remaining)) {
      return { items, isOpen, isWhole: false }
    }
    if (others.test(remaining)) isOpen = true
  }
  return undefined
}

export function isExplained({ style }: Item): boolean {
  return style === 'explained'
}
