/** One line of the signed text, with the documented name of its part. */
export interface SignedLine {
  /** Such as `HTTPRequestMethod` or `CanonicalHeaders host`. */
  readonly part: string
  readonly text: string
}

/** A common signing mistake: the possible cause of a mismatch. */
export interface SignatureCause {
  /** The affected part. */
  readonly part: string
  /** Completes the sentence "The signature results from …". */
  readonly what: string
}

/**
 * Why a signature does not match. Requests do not contain the text that the caller signed, so common mistakes are tried:
 * the one that reproduces the signature reveals it.
 */
export interface SignatureReport {
  readonly method: 'TC3-HMAC-SHA256' | 'HmacSHA256' | 'HmacSHA1'
  /** The first characters of the signature received. */
  readonly received: string
  /** The first characters of the signature expected. */
  readonly expected: string
  /** The lines that the emulator signs, at most a hundred. Long lines are cut, and tokens are redacted. */
  readonly emulator: readonly SignedLine[]
  /** The lines that the caller signed, at most a hundred; absent if no cause was found. */
  readonly caller?: readonly SignedLine[]
  /** The mistake that reproduces the signature; absent if none does. */
  readonly cause?: SignatureCause
  /** The index of the first line that differs; absent if only the key or the encoding differs. */
  readonly firstDifference?: number
  /** The mistakes that were tried: not all if the signed text is very large. */
  readonly tried: readonly SignatureCause[]
}

/** Describes the cause of a mismatch in a sentence. */
export function describeCause({ cause }: Pick<SignatureReport, 'cause'>): string {
  return cause
    ? `The signature results from ${cause.what} (${cause.part}).`
    : 'No common signing mistake matches; check the SecretKey.'
}

/** A signature, and the text that it was created from, line by line. */
export interface SigningResult {
  readonly signature: string
  readonly lines: readonly SignedLine[]
}

/** The text that the caller signed, and the mistake that explains it. */
export interface Explanation {
  readonly cause: SignatureCause
  /** The accepted text that is closest to the caller's. */
  readonly emulator: SigningResult
  readonly caller: SigningResult
}

/** The result of the diagnosis of a signature that does not match. */
export interface Mismatch {
  readonly method: SignatureReport['method']
  readonly received: string
  /** The text that the emulator signs. */
  readonly emulator: SigningResult
  readonly tried: readonly SignatureCause[]
  readonly explanation: Explanation | undefined
}

/** The most lines of each side in a report. */
const maxLines = 100

/**
 * Creates a report that is safe to show: tokens are redacted, long lines are cut to the part that matters, and so are
 * texts of many lines.
 */
export function signatureReport(mismatch: Mismatch): SignatureReport {
  const { method, received, tried, explanation } = mismatch
  const { signature, lines: emulator } = explanation?.emulator ?? mismatch.emulator
  const common = {
    method,
    received: start(received),
    expected: start(signature),
    tried: tried.map(({ part, what }) => ({ part: cutPart(part), what })),
  }
  if (!explanation) {
    return { ...common, emulator: emulator.slice(0, maxLines).map((line) => toDisplayLine(line)) }
  }

  const caller = explanation.caller.lines
  const rows = Math.max(emulator.length, caller.length)
  const first = Array.from({ length: rows }).findIndex((_, row) => emulator[row]?.text !== caller[row]?.text)
  const column = firstColumn(emulator[first]?.text ?? '', caller[first]?.text ?? '')
  const from = Math.max(0, Math.min(first - maxLines / 2, rows - maxLines))
  const show = (lines: readonly SignedLine[]) =>
    lines
      .slice(from, from + maxLines)
      .map((line, row) => toDisplayLine(line, from + row === first ? column : 0))
  return {
    ...common,
    emulator: show(emulator),
    caller: show(caller),
    cause: { ...explanation.cause, part: cutPart(explanation.cause.part) },
    ...(first >= 0 && { firstDifference: first - from }),
  }
}

function firstColumn(a: string, b: string): number {
  let column = 0
  while (column < a.length && a[column] === b[column]) column++
  return column
}

/** Shortens a signature: enough to distinguish two, but too little to reuse. */
function start(signature: string): string {
  return `${signature.slice(0, 8)}…`
}

const secret = /^(x-tc-token:|authorization:|cookie:|Token=).*$/is
const maxLineLength = 160
const maxPartLength = 80

/** The name of a part may contain a name of the caller. */
function cutPart(part: string): string {
  return part.length > maxPartLength ? `${part.slice(0, maxPartLength)}…` : part
}

function toDisplayLine({ part: name, text }: SignedLine, column = 0): SignedLine {
  const part = cutPart(name)
  const redacted = text.replace(secret, '$1(not shown)')
  if (redacted.length <= maxLineLength) return { part, text: redacted }
  const from = Math.max(0, Math.min(column - maxLineLength / 2, redacted.length - maxLineLength))
  const to = from + maxLineLength
  return { part, text: `${from > 0 ? '…' : ''}${redacted.slice(from, to)}${to < redacted.length ? '…' : ''}` }
}
