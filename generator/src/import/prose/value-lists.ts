import { isConditional, type Line, type Prose } from './prose.js'
import { type Item, type Items, isExplained, readItems, type Value } from './value-items.js'

/** A list of values in prose, such as "Valid values: `on` (default), `off`". */
export interface ValueList {
  readonly values: readonly Value[]
  /** The values that the list marks as the default. */
  readonly defaults: readonly Value[]
  /** The values that the list marks as deprecated. */
  readonly deprecated: readonly Value[]
  /** Whether the list says that there are other values. */
  readonly isOpen: boolean
  /** Whether the words before the list, such as "If X is on, valid values:", may limit it, or it is not fully understood. */
  readonly isUncertain: boolean
}

/** "Valid values:", with the word before. */
const introduction =
  /(?:\b([A-Za-z]+) )?\b(?:values?|options)(?: range| list)?(?: (?:are|is|include|includes|can be))?(?: as follows| the following)?(?:\s?:\s?|(?<=\binclude) )\.?\s*/gi

/** Words before "values:" that keep the meaning. */
const adjectives = new Set(
  'valid available allowed optional supported possible enumeration enumerated parameter returned accepted legal the its current following include includes of'.split(
    ' ',
  ),
)

/** Words before "values:" that introduce something else. */
const otherValue = /^(?:default|example|max|maximum|min|minimum|others?|additional)$/i

/** "The value is `A` or `B`." */
const alternatives = /\b(?:the )?(?:values?|which) (?:is|are|can be) (?:either )?(?=`)/gi

/** "… sorted by a given field, such as `A` and `B`." */
const examples = /\bfield,? such as (?=`)/gi

/** An item within the explanation of another one, as in "0: no | 1: yes". */
const hiddenItem = /[|;]\s*`?-?\d{1,9}`?\s?[-:=]/

/** The most introductions that a description can have, so that reading it takes little time. */
const introductionLimit = 20

/** A list whose beginning and end are known. */
type WrittenList = Omit<ValueList, 'isUncertain'>

/** A list that is not fully understood. */
const uncertain: ValueList = { values: [], defaults: [], deprecated: [], isOpen: false, isUncertain: true }

/** Finds all lists of values that are introduced, as in "Valid values: A, B". */
export function findValueLists({ lines }: Prose, isNumber: boolean): ValueList[] {
  const lists = lines.flatMap((line, index) => [
    ...[...line.text.matchAll(introduction)].map((match) => () => {
      const [whole, adjective = 'valid'] = match
      if (otherValue.test(adjective)) return []
      if (!adjectives.has(adjective.toLowerCase())) return [uncertain]
      const list = readList(lines, index, match.index + whole.length, isNumber)
      return [list === undefined ? uncertain : { ...list, isUncertain: isLimited(line, match.index) }]
    }),
    ...[alternatives, examples].flatMap((expression) =>
      [...line.text.matchAll(expression)].map((match) => () => {
        const list = readItems(line.text.slice(match.index + match[0].length), isNumber, false)
        if (list === undefined || list.items.length < 2) return []
        const isOpen = list.isOpen || expression === examples
        return [{ ...summaryOf({ ...list, isOpen }), isUncertain: isLimited(line, match.index) }]
      }),
    ),
  ])
  return lists.length > introductionLimit ? [uncertain] : lists.flatMap((read) => read())
}

/** Whether the words before a position of a line may limit what follows. */
function isLimited({ text, isItem, sentences }: Line, position: number): boolean {
  const before = text.slice(0, position)
  const sentence = before.split(/[.;]\s/).at(-1) ?? ''
  return sentences[0]?.isLimited === true || (isItem && before.trim() !== '') || isConditional(`${sentence} `)
}

/** Reads the list that begins within a line and may continue on the following lines. */
function readList(
  lines: readonly Line[],
  index: number,
  position: number,
  isNumber: boolean,
): WrittenList | undefined {
  const text = (lines[index]?.text ?? '').slice(position).trim()
  const [, content] = /^[[{]([^[\]{}]{0,2000})[\]}](?=\s*(?:[.,;]|$))/.exec(text) ?? []
  if (content !== undefined) {
    // [1, 100] is a range.
    if (/^[-\d.\s]+,[-\d.\s]+$/.test(content)) return undefined
    return listOf(readItems(content, isNumber, false))
  }
  const following = readLines(lines.slice(index + 1), isNumber)
  if (text === '') return listOf(following)
  const first = readItems(text, isNumber, false)
  if (first === undefined) return undefined
  const mayContinue = first.isWhole && first.items.every(({ style }) => style !== 'bare')
  if (mayContinue) return listOf(join(first, following))
  // The lines may explain the values again. Otherwise they are another list.
  const values = new Set(first.items.map(({ value }) => value))
  const isAgain = following === undefined || following.items.every(({ value }) => values.has(value))
  return isAgain || !following.items.some(isExplained) ? listOf(first) : undefined
}

/** Adds the items of the following lines, except for those that they explain again. */
function join(first: Items, following: Items | undefined): Items | undefined {
  if (following === undefined) return undefined
  const values = new Set(first.items.map(({ value }) => value))
  return {
    items: [...first.items, ...following.items.filter(({ value }) => !values.has(value))],
    isOpen: first.isOpen || following.isOpen,
    isWhole: true,
  }
}

/**
 * Reads the items of lines of which each has at least one, up to a line without. Returns undefined if other lines look
 * like items that were not understood.
 */
function readLines(lines: readonly Line[], isNumber: boolean): Items | undefined {
  const isBulleted = lines[0]?.isItem === true
  const read: Items[] = []
  for (const { text, isItem } of lines) {
    const items = isBulleted && !isItem ? undefined : readItems(text, isNumber, true)
    if (items === undefined) break
    read.push(items)
  }
  const end = lines[read.length]
  if (read.length > 0 && end !== undefined) {
    const mayBeItem = isBulleted && end.isItem ? !/^default/i.test(end.text) : !isSentence(end.text)
    const hasFurtherItems = lines
      .slice(read.length + 1)
      .some(({ text, isItem }) =>
        isBulleted ? isItem : readItems(text, isNumber, true)?.items.every(isExplained) === true,
      )
    if (mayBeItem || hasFurtherItems) return undefined
  }
  return {
    items: read.flatMap(({ items }) => items),
    isOpen: read.some(({ isOpen }) => isOpen),
    isWhole: true,
  }
}

/** Whether a line after a list is a sentence, and not an item that was not understood. */
function isSentence(text: string): boolean {
  return /^>? ?(?:notes?|defaults?|examples?|remarks?|units?)\b/i.test(text) || text.split(' ').length > 4
}

/** The list of some items, if they can be values. */
function listOf(read: Items | undefined): WrittenList | undefined {
  const [first, second] = read?.items ?? []
  if (read === undefined || first === undefined) return undefined
  const { items } = read
  // A single bare word in lower case is more likely a description of the values.
  const isWord = first.style === 'bare' && !first.isQuoted && !/[A-Z_\d]/.test(String(first.value))
  if (second === undefined && isWord) return undefined
  const values = items.map(({ value }) => value)
  if (new Set(values).size < values.length) return undefined
  // Values such as 80-90 are ranges.
  if (values.some((value) => /^\d+-\d+$/.test(String(value)))) return undefined
  if (items.some(({ explanation }) => hiddenItem.test(explanation))) return undefined
  return summaryOf(read)
}

function summaryOf({ items, isOpen }: Items): Omit<ValueList, 'isUncertain'> {
  const marked = (expression: RegExp) =>
    items.filter(({ explanation }) => expression.test(explanation)).map(({ value }) => value)
  return {
    values: items.map(({ value }) => value),
    defaults: marked(
      /\((?:the )?default(?: value)?[),;]|[,;] ?default(?: value)?\)|^\(?(?:the )?default(?: value)?\)?\.?$/i,
    ),
    deprecated: marked(
      /\b(?:deprecated|disused|discontinued|obsolete|abandoned|no longer (?:supported|used|available))\b/i,
    ),
    isOpen,
  }
}

/**
 * Finds a list of explained values without an introduction, such as "0: no; 1: yes". To be certain, they must be
 * consecutive numbers, code spans or words in capitals.
 */
export function findExplainedValues(prose: Prose, isNumber: boolean): ValueList[] {
  const { lines } = prose
  const [index, position] = firstExplained(lines, isNumber)
  const line = lines[index]
  if (line === undefined) return []
  // The text before may contain an item that is written in another way.
  const before = line.text.slice(0, position)
  const isFirst =
    position === 0
      ? !(line.isItem && lines[index - 1]?.isItem) && lines[index - 2]?.text.endsWith(':') !== true
      : !(before.trimEnd().endsWith(';') && /[-:=(]/.test(before))
  const first = readItems(line.text.slice(position), isNumber, false)
  if (!isFirst || first === undefined || !first.items.every(isExplained)) return []
  const all = first.isWhole ? join(first, readLines(lines.slice(index + 1), isNumber)) : first
  const list = listOf(all)
  if (all === undefined || list === undefined || all.items.length < 2) return []
  const { items, isOpen } = all
  const isCertain = items.every(isExplained) && (isNumber ? isOpen || isSequence(items) : items.every(isName))
  if (!isCertain) return []
  return [{ ...list, isUncertain: isLimited({ ...line, isItem: line.isItem && position > 0 }, position) }]
}

/** The line and the position of the first value with an explanation. */
function firstExplained(
  lines: readonly Line[],
  isNumber: boolean,
): readonly [index: number, position: number] {
  const start = isNumber
    ? /(?:^|[\s([,:])(?=`?-?\d{1,4}`?\s?(?:[:=](?!\d)|-\s|\b(?:means|indicates|for)\b))/
    : /(?:^|[\s([,:])(?=(?:`[^`\n]{1,64}`|[A-Z][A-Z0-9_]{1,40})\s?(?:[:=]\s|\b(?:means|indicates)\b))/
  for (const [index, { text }] of lines.entries()) {
    const match = start.exec(text)
    if (match !== null) return [index, match.index + match[0].length]
  }
  return [-1, 0]
}

function isName({ value, isQuoted }: Item): boolean {
  return isQuoted || /^[A-Z][A-Z0-9_]+$/.test(String(value))
}

function isSequence(items: readonly Item[]): boolean {
  const values = items.map(({ value }) => Number(value)).sort((a, b) => a - b)
  const [first = NaN, second] = values
  return (
    (first === 0 || first === 1 || (first === -1 && second === 0 && values.length > 2)) &&
    values.every((value, index) => value === first + index)
  )
}
