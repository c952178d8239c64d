/** One line of what is signed, with the documentation's name of its part. */
export interface Line {
  /** Such as `HTTPRequestMethod` or `CanonicalHeaders host`. */
  readonly part: string
  readonly text: string
}

/** A usual mistake that could explain a signature. */
export interface Mistake {
  /** The part that it concerns. */
  readonly part: string
  /** Completes the sentence "The signature results from …". */
  readonly what: string
}

/**
 * Why a signature does not match. The caller does not send what it signed, so usual mistakes are tried: the one
 * that reproduces the signature gives away what the caller signed.
 */
export interface SignatureReport {
  readonly method: 'TC3-HMAC-SHA256' | 'HmacSHA256' | 'HmacSHA1'
  /** The first characters of the signature received. */
  readonly received: string
  /** The first characters of the signature expected. */
  readonly expected: string
  /** What the emulator signs. Long lines are cut, tokens left out. */
  readonly emulator: readonly Line[]
  /** What the caller signed, where a mistake explains it. */
  readonly caller?: readonly Line[]
  /** The mistake that explains the signature. */
  readonly cause?: Mistake
  /** The index of the first line that differs; absent where only the key or the encoding differs. */
  readonly firstDifference?: number
  /** All mistakes that were tried. */
  readonly tried: readonly Mistake[]
}

/** The outcome of signing: the signature, and what was signed line by line. */
export interface Signed {
  readonly signature: string
  readonly lines: readonly Line[]
}

/** What the caller signed, and the mistake that led there. */
export interface Explanation {
  readonly mistake: Mistake
  /** What the emulator signs, in the variant that is nearest to what the caller signed. */
  readonly emulator: Signed
  readonly caller: Signed
}

/** What is known of a signature that does not match. */
export interface Mismatch {
  readonly method: SignatureReport['method']
  readonly received: string
  /** What the emulator signs. */
  readonly emulator: Signed
  readonly tried: readonly Mistake[]
  readonly explanation: Explanation | undefined
}

/** Puts a report together, fit to be shown: without tokens, and with long lines cut to what matters. */
export function signatureReport(mismatch: Mismatch): SignatureReport {
  const { method, received, tried, explanation } = mismatch
  const { signature, lines: emulator } = explanation?.emulator ?? mismatch.emulator
  const common = {
    method,
    received: start(received),
    expected: start(signature),
    tried: tried.map(({ part, what }) => ({ part, what })),
  }
  if (!explanation) return { ...common, emulator: emulator.map((line) => presentable(line)) }

  const caller = explanation.caller.lines
  const rows = Math.max(emulator.length, caller.length)
  const first = Array.from({ length: rows }).findIndex((_, row) => emulator[row]?.text !== caller[row]?.text)
  const column = firstColumn(emulator[first]?.text ?? '', caller[first]?.text ?? '')
  const show = (line: Line, row: number) => presentable(line, row === first ? column : 0)
  return {
    ...common,
    emulator: emulator.map(show),
    caller: caller.map(show),
    cause: explanation.mistake,
    ...(first >= 0 && { firstDifference: first }),
  }
}

function firstColumn(a: string, b: string): number {
  let column = 0
  while (column < a.length && a[column] === b[column]) column++
  return column
}

/** Signatures are shown no further: enough to tell two apart, too little to reuse. */
function start(signature: string): string {
  return `${signature.slice(0, 8)}…`
}

const secret = /^(x-tc-token:|authorization:|cookie:|Token=).*$/is
const longest = 160

function presentable({ part, text }: Line, column = 0): Line {
  const shown = text.replace(secret, '$1(not shown)')
  if (shown.length <= longest) return { part, text: shown }
  const from = Math.max(0, Math.min(column - longest / 2, shown.length - longest))
  const to = from + longest
  return { part, text: `${from > 0 ? '…' : ''}${shown.slice(from, to)}${to < shown.length ? '…' : ''}` }
}
