import { fold, foldProse } from './fold.js'

/** A row of a table of error codes. The description is undefined if the book leaves it empty. */
export interface ErrorRow {
  readonly code: string
  readonly description: string | undefined
}

const families = [
  'ActionOffline',
  'AuthFailure',
  'DryRunOperation',
  'FailedOperation',
  'InternalError',
  'InvalidAction',
  'InvalidParameter',
  'InvalidParameterValue',
  'InvalidRequest',
  'IpInBlacklist',
  'IpNotInWhitelist',
  'LimitExceeded',
  'MissingParameter',
  'NoSuchProduct',
  'NoSuchVersion',
  'OperationDenied',
  'RequestLimitExceeded',
  'RequestSizeLimitExceeded',
  'ResourceInUse',
  'ResourceInsufficient',
  'ResourceNotFound',
  'ResourceUnavailable',
  'ResponseSizeLimitExceeded',
  'ServiceUnavailable',
  'UnauthorizedOperation',
  'UnknownParameter',
  'UnsupportedOperation',
  'UnsupportedProtocol',
  'UnsupportedRegion',
].map(fold)

function isCode(word: string): boolean {
  const folded = fold(word)
  return families.some((family) => folded === family || folded.startsWith(`${family}.`))
}

/** The error codes in a part of the book. */
export function errorCodesIn(lines: readonly string[]): string[] {
  return lines.flatMap((line) => line.split(' ').filter(isCode))
}

const headers =
  /^(?:Service Error Codes$|The following only lists the error codes related|Codes\.$|Error [Cc]ode( (?:Error d|D)escription)?$|Description$)/

/** Separates the codes from the descriptions. */
function readErrorTable(lines: readonly string[], known: ReadonlySet<string>) {
  const codes: string[] = []
  const descriptions: string[] = []
  for (const line of lines) {
    if (headers.test(line)) continue
    const words = line.split(' ')
    const at = words.findIndex(isCode)
    if (at === -1) {
      descriptions.push(line)
      continue
    }
    // The scan breaks a few codes in two.
    const broken = !known.has(fold(words[at] ?? '')) && known.has(fold(words.slice(at, at + 2).join('')))
    codes.push(words.splice(at, broken ? 2 : 1).join(''))
    descriptions.push(words.join(' '))
  }
  return { codes, descriptions }
}

/**
 * Compares a table of error codes: the codes must be the same ones, and the descriptions the same words, in the same
 * order.
 *
 * @param cut Whether the page is cut at the right margin, so that lines lack their ends.
 */
export function compareErrorTable(
  rows: readonly ErrorRow[],
  lines: readonly string[],
  cut: boolean,
): string[] {
  const expected = rows.map(({ code }) => code)
  const known = new Set(expected.map(fold))
  const { codes, descriptions } = readErrorTable(lines, known)
  const printed = codes.map(fold)
  const missing = expected.filter((code) => !printed.includes(fold(code)))
  const surplus = codes.filter((code) => !known.has(fold(code)))
  const shared = expected.map(fold).filter((code) => printed.includes(code))
  const ordered = printed.filter((code) => known.has(code)).join(' ') === shared.join(' ')
  return [
    ...missing.map((code) => `code only in the spec: ${code}`),
    ...surplus.map((code) => `code only in the book: ${code}`),
    ...(ordered ? [] : ['the codes are in another order, or more than once']),
    ...compareDescriptions(
      rows.flatMap(({ description }) => (description === undefined ? [] : [description])),
      descriptions,
      cut,
    ),
  ]
}

/** How many descriptions to look ahead, because the scan loses a row or two. */
const lookahead = 3
/** The number of characters at the end of a cut line that can be fragments of letters. */
const maxFragments = 4
/** Shorter lines are fragments of letters, unless they equal the expected text. */
const minLineLength = 4

/** Aligns the lines of a column with the expected descriptions. */
function compareDescriptions(expected: readonly string[], lines: readonly string[], cut: boolean): string[] {
  const texts = expected.map(foldProse)
  const findings: string[] = []
  let at = 0
  let rest = texts[0] ?? ''
  const lost = (index: number) => findings.push(`description only in the spec: ${expected[index]}`)
  for (const line of lines) {
    const words = foldProse(line)
    if (words === '') continue
    const candidates = [rest, ...texts.slice(at + 1, at + 1 + lookahead)]
    const ahead = candidates.findIndex((text) => textAfterLine(text, words, cut) !== undefined)
    if (ahead === -1) {
      // Lines without a complete word are artifacts of line breaks in cells.
      if (/[A-Za-z]{5}/.test(line)) findings.push(`description only in the book: ${line}`)
      continue
    }
    if (ahead > 0 && rest !== '' && !cut) lost(at)
    for (let skipped = at + 1; skipped < at + ahead; skipped += 1) lost(skipped)
    at += ahead
    rest = textAfterLine(candidates[ahead] ?? '', words, cut) ?? ''
  }
  if (rest !== '' && !cut) lost(at)
  for (let skipped = at + 1; skipped < texts.length; skipped += 1) lost(skipped)
  return findings
}

/** The rest of a text after a line, or undefined if the text does not begin with the line. */
function textAfterLine(text: string, line: string, cut: boolean): string | undefined {
  if (text === line) return ''
  if (line.length < minLineLength) return undefined
  if (text.startsWith(line)) return text.slice(line.length)
  if (!cut) return undefined
  for (let length = line.length; length >= Math.max(line.length - maxFragments, minLineLength); length -= 1) {
    const where = text.indexOf(line.slice(0, length))
    if (where !== -1) return text.slice(where + length)
  }
  return undefined
}
